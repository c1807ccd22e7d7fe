import { Fragment, type ReactNode } from "react";
import type { Passage } from "@/lib/pdf/passages";

/** The words of a letter for the voice: its headings, paragraphs and points, large and in the order of the paper. */
export function LetterAloud({ passages }: { passages: readonly Passage[] }) {
  return <div className="aloud">{grouped(numbered(passages)).map(part)}</div>;
}

/** The same words can stand twice in a letter, so each has its place with it. */
type Placed = Passage & { at: number };

function numbered(passages: readonly Passage[]): Placed[] {
  return passages.map((passage, at) => ({ ...passage, at }));
}

/** Points that follow each other are one list. */
function grouped(passages: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (passage.kind === "item" && last?.[0]?.kind === "item") last.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function part(group: Placed[]): ReactNode {
  const [first] = group;
  if (!first) return null;
  const { at, kind, level, text } = first;
  if (kind === "item") {
    return (
      <ul key={at} className="plain">
        {group.map((item) => (
          <li key={item.at}>{item.text}</li>
        ))}
      </ul>
    );
  }
  if (kind !== "heading") return <p key={at}>{inLines(text)}</p>;
  return level === 1 ? <h3 key={at}>{text}</h3> : <h4 key={at}>{text}</h4>;
}

function inLines(text: string): ReactNode {
  const [first, ...rest] = text.split("\n");
  return (
    <>
      {first}
      {rest.map((line) => (
        <Fragment key={line}>
          <br />
          {line}
        </Fragment>
      ))}
    </>
  );
}
