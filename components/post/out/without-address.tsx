import { Fragment } from "react";
import { Note } from "@/components/ui/note";
import type { OutLine } from "@/lib/post/out/read-queue";

/** Letters that cannot be sent anywhere, and what to do. */
export function WithoutAddress({ letters }: { letters: readonly OutLine[] }) {
  if (letters.length === 0) return null;
  const lead =
    letters.length === 1 ? "1 brev har ingen adresse." : `${letters.length} breve har ingen adresse.`;
  return (
    <Note tone="warn" lead={lead}>
      {letters.length === 1
        ? "Det bliver ikke printet. Skriv adressen på sag "
        : "De bliver ikke printet. Skriv adressen på sag "}
      {letters.map(({ id, sagsnummer }, at) => (
        <Fragment key={id}>
          {at > 0 && (at === letters.length - 1 ? " og " : ", ")}
          <a href={`/sager/${sagsnummer}`}>{sagsnummer}</a>
        </Fragment>
      ))}
      .
    </Note>
  );
}
