import { countWords, type QueueCounts } from "@/lib/sag/queue/counts";
import { LOOK_AHEAD, plainQueue, queueHref, type ShownQueue } from "@/lib/sag/queue/query";
import { type QueueName, queueOf } from "@/lib/sag/queue/queues";

/** A list beside the queues, such as the views that are kept. */
export type NavEntry = {
  key: string;
  href: string;
  title: string;
  isHere: boolean;
  count?: string;
  note?: string;
};

type Props = { shown: ShownQueue; counts: QueueCounts; views: readonly NavEntry[]; hasView: boolean };

const GROUPS: readonly { id: string; heading: string; queues: readonly QueueName[] }[] = [
  { id: "koer-paa-tvaers", heading: "På tværs", queues: ["aabne", "mine", "ikke-fordelt", "over-fristen"] },
  { id: "koer-hos-os", heading: "Hos os", queues: ["kontrol", "oprettes", "kvittering"] },
  { id: "koer-hos-borgeren", heading: "Hos borgeren", queues: ["underskrift", "mangler"] },
];

/** The queues with how many each holds, at the left of the list or above it. */
export function QueueNav({ shown, counts, views, hasView }: Props) {
  const isHere = (queue: QueueName) => !hasView && shown.queue === queue;
  const entry = (queue: QueueName): NavEntry => ({
    key: queue,
    href: queueHref(plainQueue(queue)),
    title: queueOf(queue).label,
    count: countWords(counts.queues[queue].count),
    isHere: isHere(queue),
  });
  const ahead = LOOK_AHEAD.map((days) => ({
    key: `${days}`,
    href: queueHref(plainQueue("udloeber", days)),
    title: `Inden ${days} dage`,
    count: countWords(counts.expiring[days]),
    isHere: isHere("udloeber") && shown.days === days,
  }));
  return (
    <nav aria-label="Køer" className="queues-nav no-print">
      {GROUPS.map(({ id, heading, queues }) => (
        <NavGroup key={id} id={id} heading={heading} entries={queues.map(entry)} />
      ))}
      <NavGroup id="koer-udloeber" heading="Udløber" entries={ahead} />
      <NavGroup id="koer-bagefter" heading="Bagefter" entries={[entry("journal"), entry("lukkede")]} />
      {views.length > 0 && <NavGroup id="koer-gemte" heading="Gemte visninger" entries={views} />}
    </nav>
  );
}

type GroupProps = { id: string; heading: string; entries: readonly NavEntry[] };

function NavGroup({ id, heading, entries }: GroupProps) {
  return (
    <div>
      <h2 id={id}>{heading}</h2>
      <ul className="plain queue" aria-labelledby={id}>
        {entries.map(({ key, href, title, count, note, isHere }) => (
          <li key={key}>
            <a href={href} aria-current={isHere ? "page" : undefined}>
              <span className="queue-title">
                {title}
                {note && <span className="sub">{note}</span>}
              </span>{" "}
              {count && (
                <span className="queue-count">
                  {count}
                  <span className="sr-only"> {count === "1" ? "sag" : "sager"}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
