import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { type ListEnding, type ListFile, toListFile } from "@/lib/list-file/file";
import { COUNTED_TO } from "@/lib/sag/queue/counts";
import { exportName, exportTable } from "@/lib/sag/queue/export/table";
import { listQueue } from "@/lib/sag/queue/list";
import { readNames } from "@/lib/sag/queue/names";
import { parseQueueQuery, type QueryParams } from "@/lib/sag/queue/query";

export type Exported = ({ ok: true } & ListFile) | { ok: false; refusal: "not_permitted" | "too_many" };

/**
 * A list whole, as the screen shows it on a Copenhagen day. One access row tells of it, whatever it holds. Refused
 * when it has more than `longest` sager.
 */
export async function exportQueue(
  actor: Actor,
  { params, ending }: { params: QueryParams; ending: ListEnding },
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
  return { ok: true, ...(await toListFile(table, exportName(shown, today), ending)) };
}
