import { type Actor, can } from "@/lib/auth/permissions";
import { addDays, copenhagenDay, fromDbDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { isSettingKey, SETTINGS, type SettingKey } from "@/lib/setting/settings";

export type SettingRefusal = "not_permitted" | "unknown_setting" | "wrong_value";
export type SettingChanged = { ok: true } | { ok: false; refusal: SettingRefusal };

/**
 * The municipality decides anew, from today on. What held until yesterday stays known: the row in force is
 * replaced by one that ends, and the new one begins.
 */
export async function changeSetting(
  actor: Actor,
  { key, value }: { key: string; value: unknown },
  now: Date,
): Promise<SettingChanged> {
  if (!can(actor, "setting:edit")) return { ok: false, refusal: "not_permitted" };
  if (!isSettingKey(key)) return { ok: false, refusal: "unknown_setting" };
  const parsed = SETTINGS.shape[key].safeParse(value);
  if (!parsed.success || value === undefined) return { ok: false, refusal: "wrong_value" };
  const today = copenhagenDay(now);
  await inTransaction(async (tx) => {
    const seq = await recordEvent(tx, {
      subject: { kind: "setting", key },
      occurredOn: today,
      actor: actor.key,
      fact: { type: "setting.changed", setting: key },
    });
    await endRowInForce(tx, key, { today, seq });
    await tx.settingRow.create({
      data: { key, value: parsed.data, validFrom: toDbDate(today), recordedSeq: seq },
    });
  });
  return { ok: true };
}

async function endRowInForce(tx: Tx, key: SettingKey, { today, seq }: { today: string; seq: bigint }) {
  const rows = await tx.settingRow.findMany({ where: { key, replacedSeq: null, validTo: null } });
  for (const { id, value, validFrom } of rows) {
    await tx.settingRow.update({ where: { id }, data: { replacedSeq: seq } });
    if (value === null || fromDbDate(validFrom) >= today) continue;
    const validTo = toDbDate(addDays(today, -1));
    await tx.settingRow.create({ data: { key, value, validFrom, validTo, recordedSeq: seq } });
  }
}
