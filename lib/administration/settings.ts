import { type Attempt, attemptOf } from "@/lib/administration/attempt";
import type { Change } from "@/lib/administration/change-words";
import { changesOf } from "@/lib/administration/changes";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { readKeptForm } from "@/lib/draft/kept-form";
import { lastSeqOf } from "@/lib/setting/queries";
import type { SettingKey, Settings } from "@/lib/setting/settings";
import { settingsToday } from "@/lib/setting/today";
import { fieldOf, parseSettings, typedSetting } from "@/lib/setting/typed";
import { keysOf, SETTING_WORDS, type SettingGroup } from "@/lib/setting/words";

export type DecidedSetting = { key: SettingKey; value: Settings[SettingKey]; decided: Change | null };

/** Every setting as it stands today, with who decided it. */
export async function readDecided(): Promise<DecidedSetting[]> {
  const settings = await settingsToday();
  const rows = await db().settingRow.findMany({ where: { replacedSeq: null, validTo: null } });
  const changes = await changesOf(rows.map(({ recordedSeq }) => recordedSeq));
  const seqs = new Map(rows.map(({ key, recordedSeq }) => [key, recordedSeq]));
  const keys = Object.keys(SETTING_WORDS) as SettingKey[];
  return keys.map((key) => ({
    key,
    value: settings[key],
    decided: changes.get(seqs.get(key) ?? 0n) ?? null,
  }));
}

const STALE = "Indstillingerne er ændret af en kollega, mens du skrev. Se begge udgaver herunder, og vælg.";

type Asked = { id: string | undefined; group: SettingGroup; now: Date };

/** One form of settings as its page shows it. */
export async function settingAttempt(actor: Actor, { id, group, now }: Asked): Promise<Attempt> {
  const keys = keysOf(group);
  const settings = await settingsToday();
  const kept = await readKeptForm(actor, id, { of: group, refusals: ["changed_meanwhile"], now });
  const stored = {
    form: Object.fromEntries(keys.map((key) => [fieldOf(key), typedSetting(key, settings[key])])),
    version: String(await lastSeqOf(db(), keys)),
    fields: keys.map((key) => ({ name: fieldOf(key), label: SETTING_WORDS[key].label, words: wordsOf(key) })),
  };
  const errorsOf = ({ form }: { form: Parameters<typeof parseSettings>[1] }) => {
    const parsed = parseSettings(group, form, { today: copenhagenDay(now) });
    return parsed.ok ? [] : parsed.errors;
  };
  return attemptOf(kept, stored, { errorsOf, stale: STALE });
}

function wordsOf(key: SettingKey): Readonly<Record<string, string>> {
  const { field } = SETTING_WORDS[key];
  if (field.kind === "yes_no") return { ja: "Ja", nej: "Nej" };
  return field.kind === "some" || field.kind === "one" ? field.labels : {};
}
