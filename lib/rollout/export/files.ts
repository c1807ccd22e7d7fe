import { type Actor, can } from "@/lib/auth/permissions";
import { readLifeSituations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { type ListEnding, type ListFile, toListFile } from "@/lib/list-file/file";
import { asOf } from "@/lib/rollout/as-of";
import { burnUpOf } from "@/lib/rollout/burn-up-view";
import { coverageOf } from "@/lib/rollout/coverage";
import { coverageTable } from "@/lib/rollout/export/coverage-table";
import { matrixTable } from "@/lib/rollout/export/matrix-table";
import { nationalTable } from "@/lib/rollout/export/national-table";
import { quarterTable } from "@/lib/rollout/export/quarter-table";
import { readRolloutLog } from "@/lib/rollout/log";
import type { MatrixQuery } from "@/lib/rollout/matrix-query";
import { readMatrix } from "@/lib/rollout/matrix-view";
import { type NationalQuery, readNational } from "@/lib/rollout/national/view";
import { quarterQuery } from "@/lib/rollout/quarters";
import { readBoard } from "@/lib/rollout/read-board";

type Asked = { query: MatrixQuery & { pr?: string }; ending: ListEnding };

/** The matrix as the screen shows it with the same address; null for who may not read the rollout. */
export async function matrixFile(
  actor: Actor,
  { query, ending }: Asked,
  now: Date,
): Promise<ListFile | null> {
  if (!can(actor, "rollout:read")) return null;
  const days = daysOf(query, now);
  const table = matrixTable(await readMatrix(actor, query, days.day), days);
  return toListFile(table, `udrulning-matrix-${days.day}`, ending);
}

/** The quarters of the overview. */
export async function quarterFile(
  actor: Actor,
  { query, ending }: Asked,
  now: Date,
): Promise<ListFile | null> {
  if (!can(actor, "rollout:read")) return null;
  const days = daysOf(query, now);
  const [board, log] = await Promise.all([readBoard(days.day), readRolloutLog()]);
  return toListFile(quarterTable(burnUpOf(board, log), days), `udrulning-kvartaler-${days.day}`, ending);
}

/** The coverage of the life situations. */
export async function coverageFile(
  actor: Actor,
  { query, ending }: Asked,
  now: Date,
): Promise<ListFile | null> {
  if (!can(actor, "rollout:read")) return null;
  const days = daysOf(query, now);
  const [board, situations] = await Promise.all([readBoard(days.day), readLifeSituations(days.day)]);
  const table = coverageTable(coverageOf(situations, board.types), days);
  return toListFile(table, `udrulning-daekning-${days.day}`, ending);
}

type NationalAsked = { query: NationalQuery & { pr?: string }; ending: ListEnding };

/** The national figures of a quarter, beside ours as the reader may see them. */
export async function nationalFile(
  actor: Actor,
  { query, ending }: NationalAsked,
  now: Date,
): Promise<ListFile | null> {
  if (!can(actor, "rollout:read")) return null;
  const days = daysOf(query, now);
  const view = await readNational(actor, query, days);
  const stem = `udrulning-nationale-tal-${quarterQuery(view.quarter)}-${days.day}`;
  return toListFile(nationalTable(view, days), stem, ending);
}

function daysOf({ pr }: { pr?: string }, now: Date) {
  const today = copenhagenDay(now);
  return { day: asOf(pr, today).day, today };
}
