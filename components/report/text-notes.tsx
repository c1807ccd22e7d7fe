import type { ReactNode } from "react";
import { Status } from "@/components/ui/status";
import { LIX_GOAL, type TextReadability } from "@/lib/report/making/readability";
import { countWords, lixWords } from "@/lib/report/making/words";
import { HardSentence } from "./hard-sentence";
import { ToldNumbers } from "./told-numbers";

type Props = {
  id: string;
  readability: TextReadability | undefined;
  /** numbers that equal a hidden one */
  told: readonly number[] | undefined;
  children?: ReactNode;
};

/** What there is to say of a text that is saved: how hard it is, where to begin, and what it must not tell. */
export function TextNotes({ id, readability, told, children }: Props) {
  return (
    <div id={id} className="draft-notes">
      {readability && <Measured readability={readability} />}
      {children}
      <ToldNumbers numbers={told} />
    </div>
  );
}

function Measured({ readability }: { readability: TextReadability }) {
  const { lix, isOver, hardest } = readability;
  return (
    <>
      <p>
        {isOver && (
          <Status sign="warn" small>
            {`${lixWords(lix)}, over målet på ${LIX_GOAL}`}
          </Status>
        )}
        {isOver === false && <span>{lixWords(lix)}</span>} <span>{countWords(readability)}</span>
      </p>
      {hardest.map((sentence) => (
        <HardSentence key={sentence} text={sentence} />
      ))}
    </>
  );
}
