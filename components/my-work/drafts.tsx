import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { copenhagenDay, copenhagenTime, shortDate } from "@/lib/dates";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { DraftLine } from "@/lib/sag/guide/draft-lines";

type Props = { drafts: readonly DraftLine[]; days: number; discard: (data: FormData) => Promise<void> };

/** Own guides that were not finished: where they stopped, and the way on. `days` is how long they are kept. */
export function Drafts({ drafts, days, discard }: Props) {
  return (
    <Section id="kladder" heading="Dine kladder">
      <p className="small muted">{`Kun du kan se dem. De slettes ${days} dage efter, du sidst gemte.`}</p>
      <ul className="plain rules drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Status sign="draft">
              <a href={draft.href}>{draft.fuldmagtsgiver}</a>
            </Status>
            <div className="draft-more">
              <p className="small muted">
                {`${draft.what}. Standset ved: ${draft.stoppedAt}. Gemt ${savedOn(draft)}.`}
              </p>
              <form action={discard}>
                <input type="hidden" name="kladde" value={draft.id} />
                <Button variant="link">
                  Slet<span className="sr-only"> kladden {spokenName(draft)}</span>
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function savedOn({ updatedAt }: DraftLine): string {
  return `${shortDate(copenhagenDay(updatedAt))} ${copenhagenTime(updatedAt)}`;
}

/** Hidden names are all alike, so the time tells the drafts apart. */
function spokenName(draft: DraftLine): string {
  const { fuldmagtsgiver } = draft;
  if (fuldmagtsgiver === HIDDEN_NAME) return `gemt ${savedOn(draft)}`;
  return fuldmagtsgiver === "Uden navn" ? "uden navn" : fuldmagtsgiver;
}
