import { countWords } from "@/lib/sag/queue/counts";
import { queueHref, type ShownQueue } from "@/lib/sag/queue/query";

type Props = {
  shown: ShownQueue;
  view: string | null;
  /** how many stand on this page, and how many there are */
  lines: number;
  count: number;
  next: string | null;
  previous: string | null;
};

/** How much of the list is shown, and the way to the rest. */
export function QueuePages({ shown, view, lines, count, next, previous }: Props) {
  const isWhole = next === null && previous === null;
  return (
    <div className="queue-pages">
      <p className="small muted">
        {isWhole ? `Viser alle ${lines}.` : `Viser ${lines} af ${countWords(count)}.`}
      </p>
      {!isWhole && (
        <nav aria-label="Sider" className="no-print">
          <ul className="plain flex gap-x-6">
            {previous !== null && (
              <li>
                <a href={queueHref(shown, { view, cursor: { side: "before", at: previous } })} rel="prev">
                  Forrige side
                </a>
              </li>
            )}
            {next !== null && (
              <li>
                <a href={queueHref(shown, { view, cursor: { side: "after", at: next } })} rel="next">
                  Næste side
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}
