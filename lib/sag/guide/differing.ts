import { shortDate } from "@/lib/dates";
import { type TypedForm, typedMany } from "@/lib/form/form";
import { CHANNEL_WORDS, KIND_TERMS } from "@/lib/fuldmagt/words";
import { isCpr, maskCpr } from "@/lib/person/cpr";
import { CARING_LABELS, ID_SEEN_LABELS, MAIL_WAY_LABELS, MITID_LABELS } from "@/lib/person/labels";
import type { ParsedGuide, TypedGuide } from "@/lib/sag/guide/registration";
import { helpWords, parseHelped } from "@/lib/sag/helped";
import type { Emner } from "@/lib/sag/input/emner";

/** One field that has two versions: as the sag is now, and as it was typed. */
export type Differing = { label: string; now: string; typed: string };

type Version = { guide: TypedGuide; parsed: Pick<ParsedGuide, "emner" | "periode"> };

const EMPTY = "Står ikke";

/** The fields in which what was typed is another than what the sag holds now. Of a CPR number only the day is shown. */
export function differing(now: Version, mine: Version): Differing[] {
  return [
    ...FIELDS.flatMap(({ step, field, label, word }) => {
      const [before, after] = [readable(now, step, field), readable(mine, step, field)];
      return before === after ? [] : [{ label, now: word(before) || EMPTY, typed: word(after) || EMPTY }];
    }).map(tellNumbersApart),
    ...topics(now.parsed.emner, mine.parsed.emner),
    ...lastDay(now.parsed.periode, mine.parsed.periode),
    ...helped(now.guide["opret"], mine.guide["opret"]),
  ];
}

type Field = {
  step: "fuldmagtsgiver" | "fuldmagtshaver";
  field: string;
  label: string;
  word: (value: string) => string;
};

/** As people read it: with single spaces; several values of a field as one. */
function readable({ guide }: Version, step: string, field: string): string {
  const value = typedMany(guide[step], field).join(" ").replace(/\s+/g, " ").trim();
  return field === "cpr" || field === "telefon" || field === "cvr" ? value.replace(/[\s-]/g, "") : value;
}

const asIs = (value: string) => value;
const labelled = (labels: Record<string, string>) => (value: string) => labels[value] ?? value;
const masked = (value: string) => (isCpr(value) ? maskCpr(value) : value && "Et nummer, der ikke kan læses");

const PARTY: readonly Omit<Field, "step">[] = [
  { field: "cpr", label: "CPR-nummer", word: masked },
  { field: "navn", label: "navn", word: asIs },
  { field: "vej", label: "vej og nummer", word: asIs },
  { field: "postnr", label: "postnummer", word: asIs },
  { field: "by", label: "by", word: asIs },
  { field: "telefon", label: "telefon", word: asIs },
  { field: "oplyst", label: "CPR-opslaget", word: (value) => (value ? "Navn og adresse er beskyttet" : "") },
  { field: "mitid", label: "MitID", word: labelled(MITID_LABELS) },
];

const FIELDS: readonly Field[] = [
  ...PARTY.map((field) => ({ ...field, step: "fuldmagtsgiver", label: `Giver: ${field.label}` }) as const),
  {
    step: "fuldmagtsgiver",
    field: "legitimation",
    label: "Giver: legitimation",
    word: labelled({ ...ID_SEEN_LABELS, ingen: "Ingen endnu" }),
  },
  { step: "fuldmagtsgiver", field: "post", label: "Giver: post", word: labelled(MAIL_WAY_LABELS) },
  {
    step: "fuldmagtshaver",
    field: "slags",
    label: "Får: slags",
    word: labelled({ person: "En person", organisation: "En forening eller et firma" }),
  },
  { step: "fuldmagtshaver", field: "cvr", label: "Får: CVR-nummer", word: asIs },
  ...PARTY.map((field) => ({ ...field, step: "fuldmagtshaver", label: `Får: ${field.label}` }) as const),
  {
    step: "fuldmagtshaver",
    field: "ansat",
    label: "Får: ansat til at passe giver",
    word: labelled(CARING_LABELS),
  },
];

/** Two numbers of the same birthday look alike when they are masked. */
function tellNumbersApart(field: Differing): Differing {
  return field.now === field.typed ? { ...field, typed: `${field.typed} (et andet nummer)` } : field;
}

function topics(now: ParsedGuide["emner"], mine: ParsedGuide["emner"]): Differing[] {
  if (!now.ok || !mine.ok) return [];
  const [before, after] = [topicWords(now.value), topicWords(mine.value)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((title) => {
    const [one, other] = [before.get(title) ?? "Ikke med", after.get(title) ?? "Ikke med"];
    return one === other ? [] : [{ label: title, now: one, typed: other }];
  });
}

function topicWords({ topics: chosen }: Emner): Map<string, string> {
  return new Map(
    chosen.map(({ type, pakker }) => {
      const kinds = [...new Set(pakker.map(({ kind }) => KIND_TERMS[kind]))];
      const channels = [...new Set(pakker.map(({ channel }) => CHANNEL_WORDS[channel]))];
      return [type.title, [...kinds, ...channels].join(", ")];
    }),
  );
}

function lastDay(now: ParsedGuide["periode"], mine: ParsedGuide["periode"]): Differing[] {
  if (!now.ok || !mine.ok || now.value.to === mine.value.to) return [];
  return [{ label: "Sidste dag", now: shortDate(now.value.to), typed: shortDate(mine.value.to) }];
}

function helped(now: TypedForm | undefined, mine: TypedForm | undefined): Differing[] {
  const words = (form: TypedForm | undefined) => helpWords(parseHelped(form)).join(", ") || EMPTY;
  return words(now) === words(mine) ? [] : [{ label: "Med", now: words(now), typed: words(mine) }];
}
