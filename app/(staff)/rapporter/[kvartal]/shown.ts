import type { Actor } from "@/lib/auth/permissions";
import type { Composed } from "@/lib/report/making/compose";
import type { DraftView, ReportAttempt } from "@/lib/report/making/draft-view";
import type { QuarterLine } from "@/lib/report/making/list";
import type { ReportRow, readWriters } from "@/lib/report/making/read-report";

/** A status on its way, as its page has read it. */
export type ShownStatus = {
  actor: Actor;
  line: QuarterLine;
  report: ReportRow;
  composed: Composed;
  people: Awaited<ReturnType<typeof readWriters>>;
  view: DraftView;
  attempt: ReportAttempt | null;
};
