import { shortDate } from "@/lib/dates";
import type { EditionLine } from "@/lib/report/reading/editions";
import { editionPath, quarterWords } from "@/lib/report/reading/words";

/** Every edition by its quarter, the newest first; one that was corrected says so. */
export function EditionList({ editions }: { editions: readonly EditionLine[] }) {
  return (
    <ul className="report-list">
      {editions.map((edition) => (
        <li key={`${edition.quarter} ${edition.number}`}>
          <a href={editionPath(edition)}>{nameOf(edition)}</a>
          <br />
          {`Udgivet ${shortDate(edition.publishedOn)}.`}
          {edition.changed !== "" && ` Rettet: ${edition.changed}`}
          {!edition.isLatest && " Der er kommet en nyere udgave."}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ quarter, number }: EditionLine): string {
  return number === 1 ? quarterWords(quarter) : `${quarterWords(quarter)}, udgave ${number}`;
}
