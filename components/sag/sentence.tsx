import { SrOnly } from "../ui/sr-only";

/** Plain words as they are read: names, "2 emner", "31.12.2028". What is not known yet is a gap. */
export type SentenceProps = {
  fuldmagtsgiver?: string;
  fuldmagtshaver?: string;
  topics?: string;
  until?: string;
};

/** The sentence that grows through the guide and is read aloud at its end. */
export function Sentence({ fuldmagtsgiver, fuldmagtshaver, topics, until }: SentenceProps) {
  return (
    <p className="sentence">
      <Part value={fuldmagtsgiver} gap="borgeren" /> giver fuldmagt til{" "}
      <Part value={fuldmagtshaver} gap="hjælperen" /> om <Part value={topics} gap="emner" /> til og med{" "}
      <Part value={until} gap="en dato" />.
    </p>
  );
}

function Part({ value, gap }: { value?: string; gap: string }) {
  if (value) return <b>{value}</b>;
  return (
    <span className="gap">
      {gap}
      <SrOnly> (mangler)</SrOnly>
    </span>
  );
}
