import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import {
  choice,
  type FieldError,
  field,
  type Parsed,
  parseForm,
  some,
  type TypedForm,
  text,
  unprintableIn,
} from "@/lib/form/form";
import type { SettingKey } from "@/lib/setting/settings";
import { keysOf, SETTING_WORDS, type SettingField, type SettingGroup } from "@/lib/setting/words";

/** The name of a setting's field; a dot would be a class to CSS. */
export function fieldOf(key: SettingKey): string {
  return key.replace(".", "-");
}

export type TypedSettings = Readonly<Record<string, unknown>>;

/** The settings of a form by key, or what is wrong by field. */
export function parseSettings(
  group: SettingGroup,
  form: TypedForm,
  { today }: { today: IsoDate },
): Parsed<TypedSettings> {
  const keys = keysOf(group);
  const fields = keys.map((key) => [fieldOf(key), reader(SETTING_WORDS[key].field, today)]);
  const parsed = parseForm(z.object(Object.fromEntries(fields)), form);
  if (!parsed.ok) return parsed;
  const values = Object.fromEntries(keys.map((key) => [key, parsed.value[fieldOf(key)]]));
  const errors = outOfOrder(values);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: values };
}

/** The citizen is reminded first, then it is sent again, and last it lapses. */
const IN_ORDER = ["clock.citizenDays", "clock.assumedLostDays", "clock.lapseDays"] as const;

function outOfOrder(values: TypedSettings): FieldError[] {
  return IN_ORDER.flatMap((key, at) => {
    const before = IN_ORDER[at - 1];
    if (!before || !(Number(values[key]) <= Number(values[before]))) return [];
    const message = `Skriv et større tal end ved »${SETTING_WORDS[before].label}«. Det kommer senere.`;
    return [{ field: fieldOf(key), message }];
  });
}

function reader(asked: SettingField, today: IsoDate): z.ZodType {
  switch (asked.kind) {
    case "number":
      return wholeNumber(asked);
    case "line":
      return text({ required: "Skriv noget i feltet. Det skal stå i brevene.", longest: asked.longest });
    case "phone":
      return phone();
    case "lines":
      return lines(asked);
    case "yes_no":
      return choice(["ja", "nej"], "Vælg ja eller nej.").transform((answer) => answer === "ja");
    case "one":
      return one(Object.keys(asked.labels));
    case "some":
      return some(Object.keys(asked.labels), { required: asked.required });
    case "message":
      return message();
    case "day":
      return optionalDay(today);
  }
}

function one(values: readonly string[]) {
  return field<string>((value) => (values.includes(value) ? { value } : { problem: "Vælg en af dem." }));
}

function wholeNumber({ least, most, none }: Extract<SettingField, { kind: "number" }>) {
  return field<number>((value) => {
    if (none && value === "") return { value: 0 };
    const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return { value: number };
    return { problem: `Skriv et helt tal fra ${least} til ${most}.` };
  });
}

function phone() {
  return field<string>((value) =>
    /^\+?\d{8,15}$/.test(value.replace(/\s/g, ""))
      ? { value: value.replace(/\s+/g, " ") }
      : { problem: "Skriv telefonnummeret med 8 cifre." },
  );
}

const LONGEST_LINE = 60;

function lines({ least, most }: Extract<SettingField, { kind: "lines" }>) {
  return field<string[]>((value) => {
    const all = value.split(/\r?\n/).map((line) => line.replace(/\s+/g, " ").trim());
    const kept = all.filter((line) => line !== "");
    if (kept.length < least || kept.length > most)
      return { problem: `Skriv fra ${least} til ${most} linjer.` };
    if (kept.some((line) => line.length > LONGEST_LINE)) {
      return { problem: `Skriv højst ${LONGEST_LINE} tegn på en linje.` };
    }
    const sign = unprintableIn(value);
    return sign ? { problem: `Skriv det uden »${sign}«. Det kan ikke stå i et brev.` } : { value: kept };
  });
}

const LONGEST_MESSAGE = 300;
/** As one is written most often; a day with a time, or a phone number with +45, is none. */
const WRITTEN_CPR = /(?<![\d+])\d{6}[ -]?\d{4}(?!\d)/;

function message() {
  return field<string>((typed) => {
    const value = typed.replace(/\s+/g, " ");
    if (WRITTEN_CPR.test(value)) return { problem: "Skriv beskeden uden CPR-nummer. Alle læser den." };
    if (value.length <= LONGEST_MESSAGE) return { value };
    return { problem: `Skriv højst ${LONGEST_MESSAGE} tegn. Der er ${value.length}.` };
  });
}

function optionalDay(today: IsoDate) {
  return field<string>((value) => {
    if (value === "") return { value: "" };
    const day = parseDay(value);
    if (!day) return { problem: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027." };
    return day < today
      ? { problem: `Skriv i dag, ${shortDate(today)}, eller en senere dag.` }
      : { value: day };
  });
}

/** A value as it stands in its field. */
export function typedSetting(key: SettingKey, value: unknown): string[] {
  const { kind } = SETTING_WORDS[key].field;
  if (kind === "yes_no") return [value === true ? "ja" : "nej"];
  if (kind === "lines") return [listOf(value).join("\n")];
  if (kind === "some") return listOf(value);
  if (kind === "day") return [value ? shortDate(String(value)) : ""];
  if (kind === "number") return [value === 0 ? "" : String(value)];
  return [String(value)];
}

/** A value in words, with its unit. */
export function shownSetting(key: SettingKey, value: unknown): string {
  const asked = SETTING_WORDS[key].field;
  if (asked.kind === "number") {
    return value === 0 ? (asked.none ?? "0") : `${value} ${value === 1 ? asked.one : asked.unit}`;
  }
  if (asked.kind === "some")
    return (
      listOf(value)
        .map((one) => asked.labels[one] ?? one)
        .join(". ") || "Ingen"
    );
  if (asked.kind === "yes_no") return value === true ? "Ja" : "Nej";
  if (asked.kind === "one") return asked.labels[String(value)] ?? String(value);
  return typedSetting(key, value).join("").replaceAll("\n", ", ") || "Ingen";
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
