import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { disclose } from "@/lib/report/disclosure";
import type { Content } from "@/lib/report/edition/freeze";
import { type PublishedEdition, readPublished } from "@/lib/report/edition/read";
import type { ReportRow } from "@/lib/report/making/read-report";
import { answersOf, type ReportRemark, readRemarks } from "@/lib/report/making/remarks";
import { parseTexts, textById } from "@/lib/report/making/texts";
import { quarterBefore, quarterId } from "@/lib/report/quarter";
import { readQuarterFigures } from "@/lib/report/read-figures";
import type { PersonTable } from "@/lib/report/table";
import { writeSections } from "@/lib/report/wording";
import { readSettings } from "@/lib/setting/queries";

export type Composed = {
  content: Content;
  /** the editions of the quarter that are published, the first first */
  earlier: readonly PublishedEdition[];
  remarks: readonly ReportRemark[];
  /** exact counts: for pointing out what a text must not tell, and for nothing that is shown */
  exact: readonly PersonTable[];
};

/**
 * A status on its way, whole: the figures from the events at its watermark, through the disclosure control, with the words
 * of its author and the answers as they are now.
 */
export async function composeReport(report: ReportRow, now: Date): Promise<Composed> {
  const { quarter } = report;
  const [exact, earlier, lastTime, remarks, settings] = await Promise.all([
    readQuarterFigures(quarter, { watermark: report.watermark }),
    readPublished(quarterId(quarter)),
    readPublished(quarterId(quarterBefore(quarter))),
    readRemarks(quarterId(quarter)),
    readSettings(db(), copenhagenDay(now)),
  ]);
  const figures = shownFigures(exact, earlier);
  const before = lastTime.at(-1) ?? null;
  const content: Content = {
    ...pick(report),
    figures,
    before: before && { quarter: before.quarter, number: before.number, figures: before.figures },
    sections: writeSections(figures, before?.figures ?? null),
    texts: textById(parseTexts(report.texts)),
    answers: answersOf(remarks),
    municipality: { name: settings["municipality.name"], phone: settings["municipality.phone"] },
    dueDays: settings["report.dueDays"],
  };
  return { content, earlier, remarks, exact: exact.persons };
}

type Exact = Awaited<ReturnType<typeof readQuarterFigures>>;

/** The only way from the exact figures of a quarter to those that are shown. */
export function shownFigures({ persons, ...whole }: Exact, earlier: readonly PublishedEdition[]) {
  const { tables } = disclose(
    persons,
    earlier.map(({ figures }) => figures.tables),
  );
  return { ...whole, tables };
}

function pick({ quarter, number, watermark, definition, countedAt, met, changed }: ReportRow) {
  return { quarter, number, watermark, definition, countedAt, met, changed };
}
