import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { longDate, shortDate } from "@/lib/dates";
import { FATE_LABELS, type Fate } from "@/lib/fuldmagt/fate";
import { CHANNEL_WORDS, capitalised, type FuldmagtChannel, KIND_WORDS_FOR } from "@/lib/fuldmagt/words";
import type { TopicFuldmagt, TopicRow } from "@/lib/sag/topic-rows";
import type { SagView } from "@/lib/sag/view";

type Shown = Pick<SagView, "names" | "topics" | "period" | "registeredOn">;

/** What the fuldmagtshaver may help with, in plain words, and whether it holds yet, or can while the sag is open. */
export function TopicsTable({ sag, isOpen }: { sag: Shown; isOpen: boolean }) {
  const { fuldmagtsgiver, fuldmagtshaver } = sag.names;
  const channel = (name: FuldmagtChannel) => ({
    key: name,
    header: capitalised(CHANNEL_WORDS[name]),
    cell: ({ fuldmagter }: TopicRow) => <ChannelStatus {...{ fuldmagter, isOpen }} channel={name} />,
  });
  return (
    <DataTable
      caption={captionOf(sag, isOpen)}
      columns={[
        { key: "title", header: "Emne", rowHeader: true, cell: ({ title }: TopicRow) => title },
        {
          key: "kind",
          header: `${fuldmagtshaver.short} må`,
          cell: ({ fuldmagter }: TopicRow) => kindWords(fuldmagter, fuldmagtsgiver.short),
        },
        channel("self_service"),
        channel("contact"),
      ]}
      rows={sag.topics}
      rowKey={({ slug }) => slug}
    />
  );
}

function kindWords(fuldmagter: readonly TopicFuldmagt[], fuldmagtsgiver: string): string {
  return [...new Set(fuldmagter.map(({ kind }) => KIND_WORDS_FOR[kind](fuldmagtsgiver)))].join(" og ");
}

function ChannelStatus({
  fuldmagter,
  channel,
  isOpen,
}: {
  fuldmagter: readonly TopicFuldmagt[];
  channel: FuldmagtChannel;
  isOpen: boolean;
}) {
  const here = fuldmagter.filter((fuldmagt) => fuldmagt.channel === channel);
  if (here.length === 0) return <Status sign="stopped">Nej</Status>;
  if (here.some(({ handling }) => handling === "not_registered")) {
    return <Status sign="stopped">Blev ikke oprettet</Status>;
  }
  const [first] = here;
  if (here.some(({ handling }) => handling === "requested") || !first?.fate) {
    if (!isOpen) return <Status sign="stopped">Blev ikke oprettet</Status>;
    return <Status sign="draft">Ja, når den er oprettet</Status>;
  }
  const still = here.find(({ fate }) => fate === "active") ?? first;
  return <FateStatus fuldmagt={still} />;
}

/** What became of it; when it was taken back is said, since the fuldmagtsgiver may ask. */
function FateStatus({ fuldmagt: { fate, since } }: { fuldmagt: TopicFuldmagt }) {
  if (!fate) return null;
  return (
    <>
      <Status sign={fate === "active" ? "done" : "stopped"}>{FATE_LABELS[fate]}</Status>
      {fate === "revoked" && since && <span className="sub num">{shortDate(since)}</span>}
    </>
  );
}

/** What was taken back or ended by a death did not hold until its last day, and each topic says so. */
function captionOf({ period, registeredOn, topics }: Shown, isOpen: boolean): string {
  const end = `til og med ${longDate(period.to)}`;
  if (!registeredOn && !isOpen) return "Fuldmagten blev ikke oprettet. Den gælder ikke.";
  if (!registeredOn) return `Gælder fra den dag, den er oprettet, ${end}. Den gælder ikke endnu.`;
  const is = (wanted: Fate) =>
    topics.some(({ fuldmagter }) => fuldmagter.some(({ fate }) => fate === wanted));
  const verb = is("active") ? "Gælder" : is("expired") ? "Gjaldt" : "Gælder ikke mere. Den var givet";
  return `${verb} fra ${longDate(period.from ?? registeredOn)} ${end}.`;
}
