import { type Actor, can } from "@/lib/auth/permissions";
import { stopClocks } from "@/lib/clock/hold";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { makeRoomFrom, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import { rebuildDue } from "@/lib/sag/rebuild-due";
import { lastSeqOf, readSettings } from "@/lib/setting/queries";
import { isSettingKey, SETTINGS, type SettingKey, type Settings } from "@/lib/setting/settings";

export type SettingRefusal = "not_permitted" | "unknown_setting" | "wrong_value" | "changed_meanwhile";
export type SettingChanged = { ok: true } | { ok: false; refusal: SettingRefusal };

/**
 * The municipality decides anew, from today on. What held until yesterday stays known: the row in force is
 * replaced by one that ends, and the new one begins. Of a setting of the clocks, open sager get their due day anew.
 * To decide on our default is a decision too.
 */
export async function changeSetting(
  actor: Actor,
  { key, value }: { key: string; value: unknown },
  now: Date,
): Promise<SettingChanged> {
  const judged = judge(actor, [[key, value]]);
  if (!judged.ok) return judged;
  return store(actor, judged.decisions, { today: copenhagenDay(now) });
}

/**
 * Several at once, as a form has them. What is as it was is left alone. Refused when one of them was changed after
 * `seen`, the last event about them that the form was shown with.
 */
export async function changeSettings(
  actor: Actor,
  { values, seen }: { values: Readonly<Record<string, unknown>>; seen: bigint },
  now: Date,
): Promise<SettingChanged> {
  const judged = judge(actor, Object.entries(values));
  if (!judged.ok) return judged;
  return store(actor, judged.decisions, { today: copenhagenDay(now), seen });
}

type Decision = { key: SettingKey; value: Settings[SettingKey] };
type Judged = { ok: true; decisions: Decision[] } | { ok: false; refusal: SettingRefusal };

function judge(actor: Actor, values: readonly (readonly [string, unknown])[]): Judged {
  if (!can(actor, "setting:edit")) return { ok: false, refusal: "not_permitted" };
  const decisions: Decision[] = [];
  for (const [key, value] of values) {
    if (!isSettingKey(key)) return { ok: false, refusal: "unknown_setting" };
    const parsed = SETTINGS.shape[key].safeParse(value);
    if (!parsed.success || value === undefined) return { ok: false, refusal: "wrong_value" };
    decisions.push({ key, value: parsed.data });
  }
  return { ok: true, decisions };
}

type Moment = { today: IsoDate; seen?: bigint };

/** All open sager in one act where clocks are set: a hundred thousand of them take longer than other acts may. */
function store(
  actor: Actor,
  decisions: readonly Decision[],
  { today, seen }: Moment,
): Promise<SettingChanged> {
  const setsClocks = decisions.some(isOfClocks);
  return inTransaction(
    async (tx) => {
      if (setsClocks) await stopClocks(tx);
      await oneAtATime(tx, "setting");
      const fresh = seen === undefined ? decisions : await freshOf(tx, decisions, { today, seen });
      if (!fresh) return { ok: false, refusal: "changed_meanwhile" };
      for (const decision of fresh) await storeDecision(tx, actor, { ...decision, today });
      if (fresh.some(isOfClocks)) await rebuildDue(tx, today);
      return { ok: true };
    },
    setsClocks ? { seconds: 120 } : {},
  );
}

function isOfClocks({ key }: Decision): boolean {
  return key.startsWith("clock.");
}

/** Those that say something else than what holds; null when one was decided after the form was shown. */
async function freshOf(tx: Tx, decisions: readonly Decision[], { today, seen }: Required<Moment>) {
  const last = await lastSeqOf(
    tx,
    decisions.map(({ key }) => key),
  );
  if (last !== seen) return null;
  const current = await readSettings(tx, today);
  return decisions.filter(({ key, value }) => JSON.stringify(current[key]) !== JSON.stringify(value));
}

async function storeDecision(tx: Tx, actor: Actor, { key, value, today }: Decision & { today: IsoDate }) {
  const recordedSeq = await recordEvent(tx, {
    subject: { kind: "setting", key },
    occurredOn: today,
    actor: actor.key,
    fact: { type: "setting.changed", setting: key },
  });
  await endRowInForce(tx, key, { today, recordedSeq });
  await tx.settingRow.create({ data: { key, value, validFrom: toDbDate(today), recordedSeq } });
}

type Ending = { today: IsoDate; recordedSeq: bigint };

async function endRowInForce(tx: Tx, key: SettingKey, { today, recordedSeq }: Ending): Promise<void> {
  const rows = await tx.settingRow.findMany({ where: { key, replacedSeq: null } });
  await makeRoomFrom(rows, today, {
    replace: (where) => tx.settingRow.updateMany({ where, data: { replacedSeq: recordedSeq } }),
    keep: async ({ value, validFrom, validTo }) => {
      if (value === null) return; // no setting has it, and Prisma would ask which of two nulls is meant
      await tx.settingRow.create({ data: { key, value, validFrom, validTo, recordedSeq } });
    },
  });
}
