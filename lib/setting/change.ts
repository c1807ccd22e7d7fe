import { type Actor, can } from "@/lib/auth/permissions";
import { stopClocks } from "@/lib/clock/hold";
import { addDays, copenhagenDay, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { rebuildDue } from "@/lib/sag/rebuild-due";
import { isSettingKey, SETTINGS, type SettingKey, type Settings } from "@/lib/setting/settings";

export type SettingRefusal = "not_permitted" | "unknown_setting" | "wrong_value";
export type SettingChanged = { ok: true } | { ok: false; refusal: SettingRefusal };

/**
 * The municipality decides anew, from today on. What held until yesterday stays known: the row in force is
 * replaced by one that ends, and the new one begins. Of a setting of the clocks, open sager get their due day anew.
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
  const change = { key, value: parsed.data, today: copenhagenDay(now) };
  if (key.startsWith("clock.")) await changeClock(actor, change);
  else await inTransaction((tx) => storeChange(tx, actor, change));
  return { ok: true };
}

type Change = { key: SettingKey; value: Settings[SettingKey]; today: IsoDate };

/** All open sager in one act: a hundred thousand of them take longer than other acts may. */
function changeClock(actor: Actor, change: Change): Promise<void> {
  return inTransaction(
    async (tx) => {
      await stopClocks(tx);
      await storeChange(tx, actor, change);
      await rebuildDue(tx, change.today);
    },
    { seconds: 120 },
  );
}

async function storeChange(tx: Tx, actor: Actor, { key, value, today }: Change): Promise<void> {
  const seq = await recordEvent(tx, {
    subject: { kind: "setting", key },
    occurredOn: today,
    actor: actor.key,
    fact: { type: "setting.changed", setting: key },
  });
  await endRowInForce(tx, key, { today, seq });
  await tx.settingRow.create({ data: { key, value, validFrom: toDbDate(today), recordedSeq: seq } });
}

async function endRowInForce(tx: Tx, key: SettingKey, { today, seq }: { today: IsoDate; seq: bigint }) {
  const rows = await tx.settingRow.findMany({ where: { key, replacedSeq: null, validTo: null } });
  for (const { id, value, validFrom } of rows) {
    await tx.settingRow.update({ where: { id }, data: { replacedSeq: seq } });
    if (value === null || fromDbDate(validFrom) >= today) continue;
    const validTo = toDbDate(addDays(today, -1));
    await tx.settingRow.create({ data: { key, value, validFrom, validTo, recordedSeq: seq } });
  }
}
