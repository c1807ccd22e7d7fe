import { HardSentence } from "@/components/report/hard-sentence";
import { Status } from "@/components/ui/status";
import { hardestOf } from "@/lib/lix/hardest";
import { lixOf, sentences } from "@/lib/lix/lix";
import { LIX_GOAL } from "@/lib/report/making/readability";
import { lixWords } from "@/lib/report/making/words";

/** How hard an answer is to read, and which sentence to begin with. Says nothing of an empty one. */
export function AnswerLix({ id, text }: { id: string; text: string }) {
  const all = sentences(text);
  const { lix, words } = lixOf(all);
  if (words === 0) return null;
  const isOver = lix > LIX_GOAL;
  const hardest = isOver ? hardestOf(all) : [];
  return (
    <div id={id} className="draft-notes">
      <p>
        {isOver ? (
          <Status sign="warn" small>
            {`${lixWords(lix)}, over målet på ${LIX_GOAL}`}
          </Status>
        ) : (
          `${lixWords(lix)}. Målet er ${LIX_GOAL} eller under.`
        )}
      </p>
      {hardest.map((sentence) => (
        <HardSentence key={sentence.text} text={sentence.text} />
      ))}
    </div>
  );
}
