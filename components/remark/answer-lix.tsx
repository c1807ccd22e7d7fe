import { Status } from "@/components/ui/status";
import { LIX_GOAL, readabilityOf } from "@/lib/report/making/readability";
import { lixWords } from "@/lib/report/making/words";

/** How hard an answer is to read, and which sentences to begin with. Says nothing of an empty one. */
export function AnswerLix({ id, text }: { id: string; text: string }) {
  const { whole, byName } = readabilityOf(new Map([["svar", text]]));
  if (whole.words === 0) return null;
  return (
    <div id={id} className="draft-notes">
      <p>
        {whole.isOver ? (
          <Status sign="warn" small>
            {`${lixWords(whole.lix)}, over målet på ${LIX_GOAL}`}
          </Status>
        ) : (
          `${lixWords(whole.lix)}. Målet er ${LIX_GOAL} eller under.`
        )}
      </p>
      {byName.get("svar")?.hardest.map((sentence) => (
        <p key={sentence}>
          Svær sætning: <mark>{sentence}</mark> Del den i to, eller brug kortere ord.
        </p>
      ))}
    </div>
  );
}
