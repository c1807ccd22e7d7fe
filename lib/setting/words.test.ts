import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { aForm, TODAY } from "@/tests/people";
import { SETTINGS, type SettingKey } from "./settings";
import { messageOn } from "./today";
import { fieldOf, parseSettings, shownSetting, typedSetting } from "./typed";
import { DEFAULTS, keysOf, SETTING_GROUPS, SETTING_WORDS, type SettingGroup } from "./words";

const KEYS = Object.keys(SETTINGS.shape) as SettingKey[];
const GROUPS = Object.keys(SETTING_GROUPS) as SettingGroup[];

/** A group's form as it stands with our defaults. */
const typedGroup = (group: SettingGroup) =>
  Object.fromEntries(keysOf(group).map((key) => [fieldOf(key), typedSetting(key, DEFAULTS[key])]));
const parsed = (group: SettingGroup, change: Record<string, string | string[]> = {}) =>
  parseSettings(group, { ...typedGroup(group), ...aForm(change) }, { today: TODAY });
/** The sentence on the one field that is changed. */
function problem(group: SettingGroup, key: SettingKey, value: string | string[]): string | undefined {
  const result = parsed(group, { [fieldOf(key)]: value });
  return result.ok ? undefined : result.errors.find(({ field }) => field === fieldOf(key))?.message;
}

test("every setting stands in one of the forms, and no form has another", () => {
  expect(GROUPS.flatMap(keysOf).toSorted()).toEqual(KEYS.toSorted());
  expect(Object.keys(SETTING_WORDS).toSorted()).toEqual(KEYS.toSorted());
});

test.each(GROUPS)("the form %s, sent as it is shown, gives the values it was shown with", (group) => {
  expect(parsed(group)).toEqual({
    ok: true,
    value: Object.fromEntries(keysOf(group).map((key) => [key, DEFAULTS[key]])),
  });
});

test("whatever number a form takes, the setting takes too", () => {
  for (const key of KEYS) {
    const asked = SETTING_WORDS[key].field;
    if (asked.kind !== "number") continue;
    for (const end of [asked.least, asked.most]) {
      expect(SETTINGS.shape[key].safeParse(end).success, `${key} ${end}`).toBe(true);
    }
  }
});

describe("what people type", () => {
  test("in a number of days is a whole number from 1 to 200", () => {
    for (const typed of ["0", "201", "-1", "1,5", "ti", "", "1e2"]) {
      expect(problem("registrering", "draft.days", typed), typed).toBe("Skriv et helt tal fra 1 til 200.");
    }
    expect(problem("registrering", "draft.days", " 30 ")).toBeUndefined();
    expect(parsed("registrering", { "period-longestYears": "" })).toMatchObject({
      value: { "period.longestYears": 0 },
    });
  });

  test("in what stands in letters is never empty and can be printed", () => {
    expect(problem("kommunen", "municipality.name", "  ")).toContain("Skriv noget");
    expect(problem("kommunen", "municipality.unit", "Borgerservice 🙂")).toContain("»🙂«");
    expect(problem("kommunen", "municipality.phone", "ring bare")).toContain("8 cifre");
    expect(problem("kommunen", "municipality.phone", "")).toContain("8 cifre");
    expect(problem("kommunen", "municipality.address", "Kun én linje")).toBe("Skriv fra 2 til 4 linjer.");
    expect(problem("kommunen", "municipality.address", `${"x".repeat(61)}\n5000 Odense C`)).toContain(
      "60 tegn",
    );
    expect(
      parsed("kommunen", { "municipality-address": " Torvet 1 \r\n\r\n 5000  Odense C\n" }),
    ).toMatchObject({
      value: { "municipality.address": ["Torvet 1", "5000 Odense C"] },
    });
  });

  test("in a list is what is on it, and at least one where none would stop the work", () => {
    expect(problem("papirer", "paper.acceptedId", [])).toContain("mindst én");
    expect(problem("papirer", "paper.accepted", [])).toBeUndefined();
    expect(parsed("papirer", { "paper-acceptedId": ["passport", "findes-ikke"] })).toMatchObject({
      value: { "paper.acceptedId": ["passport"] },
    });
    expect(problem("papirer", "paper.returnEnvelope", "måske")).toBe("Vælg ja eller nej.");
    expect(problem("papirer", "post.printWay", "fax")).toBe("Vælg en af dem.");
    expect(parsed("papirer", { "post-printWay": "remote" })).toMatchObject({
      value: { "post.printWay": "remote" },
    });
  });

  test("in the citizen's days grows from the reminder to the lapse", () => {
    expect(problem("frister", "clock.assumedLostDays", "10")).toContain("»Borgerens frist«");
    expect(problem("frister", "clock.lapseDays", "20")).toContain("»Brevet regnes for tabt«");
    expect(problem("frister", "clock.citizenDays", "19")).toBeUndefined();
  });

  test("in the message is at most 300 signs, and its last day is today or later", () => {
    expect(problem("besked", "message.text", "x".repeat(301))).toBe("Skriv højst 300 tegn. Der er 301.");
    expect(problem("besked", "message.text", "Ring til 150190-1234.")).toContain("uden CPR-nummer");
    for (const text of [
      "Vi lukker 01.12.2026 12.00.",
      "Ring til +45 66 13 13 72.",
      "Ring til +4566131372.",
    ]) {
      expect(problem("besked", "message.text", text)).toBeUndefined();
    }
    expect(problem("besked", "message.until", "1.1.2020")).toContain("eller en senere dag");
    expect(problem("besked", "message.until", "i morgen")).toContain("dag, måned og år");
    expect(parsed("besked", { "message-until": "24.11.2026" })).toMatchObject({
      value: { "message.until": TODAY },
    });
  });
});

test("a message is shown through its last day, and never when it is empty", () => {
  const until = (day: string) => ({ "message.text": " Vi lukker kl. 12. ", "message.until": day });
  expect([messageOn(until(""), TODAY), messageOn(until(TODAY), TODAY)]).toEqual([
    "Vi lukker kl. 12.",
    "Vi lukker kl. 12.",
  ]);
  expect(messageOn(until("2026-11-23"), TODAY)).toBe("");
  expect(messageOn({ "message.text": " ", "message.until": "" }, TODAY)).toBe("");
});

test("values are shown in words with their unit", () => {
  expect(shownSetting("draft.days", 1)).toBe("1 dag");
  expect(shownSetting("clock.ourDays", 5)).toBe("5 arbejdsdage");
  expect(shownSetting("period.longestYears", 0)).toBe("Ingen grænse");
  expect(shownSetting("municipality.address", ["Torvet 1", "5000 Odense C"])).toBe("Torvet 1, 5000 Odense C");
  expect(shownSetting("paper.accepted", [])).toBe("Ingen");
  expect(shownSetting("person.warnUnder18", true)).toBe("Ja");
  expect(shownSetting("message.until", "2026-12-24")).toBe("24.12.2026");
});

test("what a setting does is said in words that are easy to read", () => {
  const all = Object.values(SETTING_WORDS).map(({ does }) => does);
  expect(lix(all.join("\n\n")).lix).toBeLessThanOrEqual(35);
});
