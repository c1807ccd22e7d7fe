import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import type { ReadEdition } from "@/lib/report/reading/editions";
import { minutesToRead } from "@/lib/report/reading/lines";
import { editionPath, largePath } from "@/lib/report/reading/words";

/** Title, lead and which edition it is; and the other ways to read it. */
export function StatusHead({ edition, isLarge }: { edition: ReadEdition; isLarge: boolean }) {
  const { document, isLatest, quarter } = edition;
  const minutes = minutesToRead(document);
  return (
    <>
      <PageHead
        overline="Status til Advisory Board"
        title={document.title}
        lead={document.lead}
        sentence={
          <p className="report-about">
            {`${document.months}. ${document.edition}.`}{" "}
            <span className="no-print">
              {`Det tager ${minutes} ${minutes === 1 ? "minut" : "minutter"} at læse.`}
            </span>
          </p>
        }
      />
      {!isLatest && (
        <Note tone="warn" lead="Der er kommet en nyere udgave.">
          <a href={`/status/${quarter}`}>Læs den nyeste.</a>
        </Note>
      )}
      <ul className="plain report-ways no-print" aria-label="Andre måder at læse på">
        <li>
          <a href={editionPath(edition, "status.pdf")}>Hent som PDF</a>
        </li>
        <li>
          {isLarge ? (
            <a href={editionPath(edition)}>Almindelig skrift</a>
          ) : (
            <a href={largePath(edition)}>Stor skrift</a>
          )}
        </li>
        <li>
          <a href={editionPath(edition, "tal.xlsx")}>Tallene som regneark</a>
        </li>
        <li>
          <a href={editionPath(edition, "tal.csv")}>Tallene som CSV</a>
        </li>
        <li>
          <a href="/status">Tidligere udgaver</a>
        </li>
      </ul>
    </>
  );
}
