import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { COUNTED_TO } from "@/lib/sag/queue/counts";
import { toCsv } from "@/lib/sag/queue/export/csv";
import { exportName, exportTable } from "@/lib/sag/queue/export/table";
import { toXlsx } from "@/lib/sag/queue/export/xlsx";
import { listQueue } from "@/lib/sag/queue/list";
import { readNames } from "@/lib/sag/queue/names";
import { parseQueueQuery, type QueryParams } from "@/lib/sag/queue/query";

export type Exported =
  | { ok: true; name: string; type: string; bytes: Buffer }
  | { ok: false; refusal: "not_permitted" | "too_many" };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * A list whole, as the screen shows it on a Copenhagen day. One access row tells of it, whatever it holds. Refused
 * when it has more than `longest` sager.
 */
export async function exportQueue(
  actor: Actor,
  { params, ending }: { params: QueryParams; ending: keyof typeof TYPES },
  now: Date,
  longest = COUNTED_TO,
): Promise<Exported> {
  if (!can(actor, "sag:read")) return { ok: false, refusal: "not_permitted" };
  const today = copenhagenDay(now);
  const names = await readNames(today);
  const shown = { ...parseQueueQuery(params, names), cursor: null };
  await inTransaction((tx) => recordAccess(tx, actor, { action: "exported" }));
  const { lines, next } = await listQueue(actor, shown, today, longest);
  if (next !== null) return { ok: false, refusal: "too_many" };
  const table = exportTable(shown, { lines, names, today });
  const bytes = ending === "csv" ? Buffer.from(toCsv(table), "utf8") : await toXlsx(table);
  return { ok: true, name: exportName(shown, today, ending), type: TYPES[ending], bytes };
}
