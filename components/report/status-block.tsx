import type { Block } from "@/lib/report/document";
import { answerLine, outcomeLine, questionLine } from "@/lib/report/reading/lines";
import { CourseChart } from "./course-chart";
import { TextTable } from "./text-table";

/** One block of a status; the heading of a part stands with the part. */
export function StatusBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3 id={block.id}>{block.text}</h3>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "definition":
      return (
        <p className="report-def">
          <dfn>{block.term}</dfn> {block.text}
        </p>
      );
    case "list":
      return (
        <ul className={block.large ? "report-key" : "report-list"}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "terms":
      return (
        <dl className="report-terms">
          {block.items.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case "chart":
      return (
        <figure className="report-chart">
          <figcaption>
            <b>{block.finding}</b> {block.text}
          </figcaption>
          <CourseChart course={block.course} finding={block.finding} />
        </figure>
      );
    case "table":
      return <TextTable table={block.table} />;
    case "answers":
      return block.items.map((item) => (
        <section key={questionLine(item)} className="report-answer" aria-label={questionLine(item)}>
          <h3>{questionLine(item)}</h3>
          <p>{answerLine(item)}</p>
          <p className="report-outcome">{outcomeLine(item)}</p>
        </section>
      ));
  }
}
