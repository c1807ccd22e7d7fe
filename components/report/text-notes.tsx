import type { ReactNode } from "react";
import { Status } from "@/components/ui/status";
import { LIX_GOAL, type TextReadability } from "@/lib/report/making/readability";
import { countWords, lixWords } from "@/lib/report/making/words";

type Props = {
  id: string;
  readability: TextReadability | undefined;
  /** numbers that equal a hidden one */
  told: readonly number[] | undefined;
  children?: ReactNode;
};

/** What there is to say of a text that is saved: how hard it is, where to begin, and what it must not tell. */
export function TextNotes({ id, readability, told = [], children }: Props) {
  return (
    <div id={id} className="draft-notes">
      {readability && <Measured readability={readability} />}
      {children}
      {told.length > 0 && (
        <p>
          <Status sign="warn" small>
            {told.length === 1
              ? `Tallet ${told[0]} kan være skjult`
              : `Tallene ${listed(told)} kan være skjult`}
          </Status>{" "}
          Et skjult tal er lige så stort. Lad det stå, hvis det tæller noget andet.
        </p>
      )}
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
        <p key={sentence}>
          Svær sætning: <mark>{sentence}</mark> Del den i to, eller brug kortere ord.
        </p>
      ))}
    </>
  );
}

function listed(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(", ")} og ${numbers.at(-1)}`;
}
