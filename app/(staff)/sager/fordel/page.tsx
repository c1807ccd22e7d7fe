import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { LoadTable } from "@/components/sag/dividing/load-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { type Load, readLoad } from "@/lib/sag/dividing/load";
import { NO_FILTERS, plainQueue, queueHref } from "@/lib/sag/queue/query";
import { type QueueName, queueOf, type Side } from "@/lib/sag/queue/queues";

export const metadata: Metadata = { title: "Hvad venter hvor" };

const SIDES = { ours: "Hos os", theirs: "Hos borgeren" } as const;

/** The load by queue and by place, to see where a hand is needed. Never by employee. */
export default async function LoadPage() {
  const signedIn = await requirePermission("sag:read");
  const { queues, places, all } = await readLoad(signedIn.actor, copenhagenDay(new Date()));
  const inQueue = (queue: QueueName) => hrefs(queue, null);
  return (
    <Shell signedIn={signedIn} here="/sager" help="fordel-sagerne">
      <PageHead title="Hvad venter hvor" overline={<a href="/sager">Sager</a>} lead={leadOf(all)} />
      {(["ours", "theirs"] as const).map((side) => (
        <Section key={side} id={`koer-${side}`} heading={SIDES[side]}>
          <LoadTable
            caption={`Åbne sager ${SIDES[side].toLowerCase()}, efter kø`}
            first="Kø"
            rows={queues
              .filter(({ queue }) => sideOf(queue) === side)
              .map(({ queue, ...load }) => ({
                key: queue,
                title: queueOf(queue).label,
                ...load,
                ...inQueue(queue),
              }))}
          />
        </Section>
      ))}
      <Section id="steder" heading="Efter sted">
        <LoadTable
          caption="Åbne sager efter det sted, hvor de begyndte"
          first="Sted"
          rows={places.map(({ slug, name, ...load }) => ({
            key: slug,
            title: name,
            ...load,
            ...hrefs("aabne", slug),
          }))}
        />
      </Section>
    </Shell>
  );
}

function sideOf(queue: QueueName): Side {
  return queueOf(queue).side;
}

/** Where the list of a number is. */
function hrefs(queue: QueueName, location: string | null) {
  const query = { ...plainQueue(queue), filters: { ...NO_FILTERS, location } };
  const free = { ...query, filters: { ...query.filters, who: "nobody" } } as const;
  return { href: queueHref(query), freeHref: queueHref(free) };
}

function leadOf({ waiting, late, notAssigned }: Load) {
  if (waiting === 0) return "Der er ingen åbne sager.";
  const free = notAssigned === 0 ? "alle er fordelt" : `${count(notAssigned)} ikke fordelt`;
  return (
    <>
      {waiting === 1 ? "1 sag er åben" : `${waiting} sager er åbne`}, og {free}.{" "}
      {late > 0 && <b>{late === 1 ? "Én er over fristen." : `${late} er over fristen.`}</b>}
    </>
  );
}

function count(sager: number): string {
  return sager === 1 ? "1 er" : `${sager} er`;
}
