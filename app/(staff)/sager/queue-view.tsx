import { renew } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { discardView, divideChosen, keepView } from "@/app/(staff)/sager/actions";
import type { Shown } from "@/app/(staff)/sager/shown";
import { DivideForm, pickColumn, TakeButton } from "@/components/sag/dividing/divide-form";
import { QueueFiles } from "@/components/sag/queue/queue-files";
import { QueueFilters } from "@/components/sag/queue/queue-filters";
import { QueuePages } from "@/components/sag/queue/queue-pages";
import { QueueTable } from "@/components/sag/queue/queue-table";
import { ViewForm } from "@/components/sag/queue/view-form";
import { type IsoDate, longDate } from "@/lib/dates";
import { countWords } from "@/lib/sag/queue/counts";
import { emptyWords, filterWords, queueTitle, sortWords } from "@/lib/sag/queue/labels";
import { isNarrowed, NO_FILTERS, parseQueueQuery, queryWords, queueHref } from "@/lib/sag/queue/query";

/** The list that is asked for: what narrows it, its rows, the way to the rest, and what can be made of it. */
export function QueueView(list: Shown & { today: IsoDate }) {
  const { shown, names, page, view, attempt, division, colleagues, count, today } = list;
  const words = { ...queryWords(shown), ...(view ? { visning: view.id } : {}) };
  const canDivide = !["udloeber", "journal", "lukkede"].includes(shown.queue);
  const chosen = filterWords(shown.filters, names);
  const about = [queueTitle(shown), ...chosen.map(([label, value]) => `${label}: ${value}`)];
  const stored = attempt?.stored ? parseQueueQuery(attempt.stored.words, names) : null;
  return (
    <section aria-labelledby="listen">
      <h2 id="listen" className="sr-only">
        {queueTitle(shown)}
      </h2>
      <QueueFilters shown={shown} names={names} view={view?.id ?? null} />
      {isNarrowed(shown.filters) && <Result {...list} />}
      {page.lines.length === 0 ? (
        <p className="muted">
          {isNarrowed(shown.filters) ? "Vælg noget andet for at se flere." : emptyWords(shown)}
        </p>
      ) : (
        <>
          <QueueTable
            shown={shown}
            view={view?.id ?? null}
            lines={page.lines}
            today={today}
            first={canDivide ? pickColumn(division) : undefined}
            take={(line) => <TakeButton line={line} words={words} action={divideChosen} />}
            renew={renew}
            caption={
              <>
                {about.join(" · ")}. {sortWords(shown.sort)}.
                <span className="print-only"> Udskrevet {longDate(today)}.</span>
              </>
            }
          />
          <QueuePages
            shown={shown}
            view={view?.id ?? null}
            lines={page.lines.length}
            count={count}
            next={page.next}
            previous={page.previous}
          />
        </>
      )}
      {canDivide && page.lines.length > 0 && (
        <div className="queue-divide no-print">
          <DivideForm words={words} action={divideChosen} colleagues={colleagues} division={division} />
          <p>
            <a href="/sager/fordel">Se, hvad der venter, efter kø og sted</a>
          </p>
        </div>
      )}
      <div className="queue-more no-print">
        {page.lines.length > 0 && <QueueFiles shown={shown} count={count} />}
        <ViewForm
          shown={shown}
          own={view?.isOwn ? view : null}
          attempt={attempt}
          storedWords={
            stored &&
            [queueTitle(stored), ...filterWords(stored.filters, names).map(([, value]) => value)].join(", ")
          }
          save={keepView}
          remove={discardView}
        />
      </div>
    </section>
  );
}

/** How many are left of the queue, and the way back to all of it. */
function Result({ shown, count }: Shown) {
  const words = count === 0 ? "Ingen sager" : count === 1 ? "1 sag" : `${countWords(count)} sager`;
  return (
    <p className="queue-result">
      <b>{words}</b> i »{queueTitle(shown)}« passer til det, du har valgt.{" "}
      <a href={queueHref({ ...shown, filters: NO_FILTERS })} className="inline-block">
        Ryd valget
      </a>
    </p>
  );
}
