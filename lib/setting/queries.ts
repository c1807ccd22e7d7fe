import { validOn } from "@/lib/catalogue/known";
import type { Tx } from "@/lib/db";
import { SETTINGS, type Settings } from "@/lib/setting/settings";

/** All settings on a Copenhagen day; a key without a row has its default. Throws on a row of another shape. */
export async function readSettings(from: Pick<Tx, "settingRow">, day: string): Promise<Settings> {
  const rows = await from.settingRow.findMany({ where: validOn(day) });
  return SETTINGS.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}
