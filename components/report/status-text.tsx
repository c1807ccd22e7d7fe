import type { ReportDocument } from "@/lib/report/document";
import { type Part, partsOf } from "@/lib/report/reading/parts";
import { StatusBlock } from "./status-block";
import { type PagePart, StatusPart } from "./status-part";

/** A status as it is read, with a list of its parts beside it. `extra`: parts that the page adds below. */
export function StatusText({ document, extra }: { document: ReportDocument; extra: readonly PagePart[] }) {
  const parts = partsOf(document.blocks);
  return (
    <div className="report-cols">
      <PartList parts={[...parts, ...extra]} />
      <div className="report-text">
        {parts.map((part) => (
          <ReportPart key={part.id} part={part} />
        ))}
        {extra.map((part) => (
          <StatusPart key={part.id} part={part} />
        ))}
      </div>
    </div>
  );
}

function PartList({ parts }: { parts: readonly { id: string; title: string }[] }) {
  return (
    <nav className="report-nav no-print" aria-label="På denne side">
      <ul className="plain">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ReportPart({ part: { id, title, rows } }: { part: Part }) {
  return (
    <section className="report-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {rows.map((row, at) => {
        const key = `${at}`; // the rows of a frozen text never move, nor do their blocks
        return (
          <div key={key} className="report-row">
            {row.map((block, place) => {
              const blockKey = `${place}`;
              return <StatusBlock key={blockKey} block={block} />;
            })}
          </div>
        );
      })}
    </section>
  );
}
