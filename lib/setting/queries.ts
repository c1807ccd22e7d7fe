import { validOn } from "@/lib/catalogue/known";
import type { Tx } from "@/lib/db";
import { SETTINGS, type SettingKey, type Settings } from "@/lib/setting/settings";

/**
 * All settings on a Copenhagen day, as known now or at a watermark seq; a key without a row has its default. Throws on a
 * row of another shape.
 */
export async function readSettings(
  from: Pick<Tx, "settingRow">,
  day: string,
  knownAt?: bigint,
): Promise<Settings> {
  const rows = await from.settingRow.findMany({ where: validOn(day, knownAt) });
  return SETTINGS.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** The latest event that changed one of some settings; 0 when the municipality has decided none of them. */
export async function lastSeqOf(from: Pick<Tx, "settingRow">, keys: readonly SettingKey[]): Promise<bigint> {
  const where = { key: { in: [...keys] }, replacedSeq: null };
  const last = await from.settingRow.aggregate({ where, _max: { recordedSeq: true } });
  return last._max.recordedSeq ?? 0n;
}
