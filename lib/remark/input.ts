import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { choice, field, type Parsed, parseForm, type TypedForm, unprintableIn } from "@/lib/form/form";
import { netAddressIn } from "@/lib/mail/net-address";
import { holdsCpr } from "@/lib/person/cpr";
import { OUTCOMES, type Outcome, TYPED_WAYS, type TypedWay } from "@/lib/remark/labels";

export const LONGEST = { from: 80, body: 1_000, answer: 1_000, note: 80 } as const;

export type TypedRemark = { from: string; body: string };

const REMARK = {
  fra: words({ required: "Skriv, hvem du taler for, for eksempel Handicaprådet.", longest: LONGEST.from }),
  bemaerkning: words({ required: "Skriv din bemærkning.", longest: LONGEST.body }),
};

/** What a board member writes on the page of the status. */
export function parseRemark(form: TypedForm): Parsed<TypedRemark> {
  const parsed = parseForm(z.object(REMARK), form);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { from: parsed.value.fra, body: parsed.value.bemaerkning } };
}

export type RecordedRemark = TypedRemark & { way: TypedWay; on: IsoDate };

/** What came another way, as a colleague types it. */
export function parseRecorded(form: TypedForm, { today }: { today: IsoDate }): Parsed<RecordedRemark> {
  const schema = z.object({
    fra: words({ required: "Skriv, hvem der har sagt det, for eksempel Ældrerådet.", longest: LONGEST.from }),
    vej: choice(TYPED_WAYS, "Vælg, hvordan den kom."),
    dag: dayField(today),
    bemaerkning: words({ required: "Skriv bemærkningen.", longest: LONGEST.body }),
  });
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed;
  const { fra, vej, dag, bemaerkning } = parsed.value;
  return { ok: true, value: { from: fra, body: bemaerkning, way: vej, on: dag } };
}

export type TypedAnswer = { answer: string; outcome: Outcome; note: string };

/** An answer, what became of the remark, and what is said of it ("fra 1. september 2026"). */
export function parseAnswer(form: TypedForm): Parsed<TypedAnswer> {
  const schema = z.object({
    svar: words({ required: "Skriv svaret.", longest: LONGEST.answer }),
    udfald: choice(OUTCOMES, "Vælg, hvad der er blevet af det."),
    note: words({ longest: LONGEST.note }),
  });
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed;
  const { svar, udfald, note } = parsed.value;
  // the sentence that it is read in has its own full stop
  return { ok: true, value: { answer: svar, outcome: udfald, note: note.replace(/[\s.]+$/, "") } };
}

/** Running text, as one paragraph: it is read in a heading or a sentence of the status. */
function words({ required, longest }: { required?: string; longest: number }) {
  return field<string>((typed) => {
    const value = oneParagraph(typed);
    if (required && value === "") return { problem: required };
    const problem = problemIn(value, longest);
    return problem ? { problem } : { value };
  });
}

function oneParagraph(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** All of it is printed in the status and mailed: no number of a person, no link, no sign that cannot be printed. */
function problemIn(text: string, longest: number): string | null {
  if (text.length > longest) return `Skriv højst ${longest} tegn. Der er ${text.length} nu.`;
  if (holdsCpr(text)) return "Skriv det uden CPR-nummer. Alle kan læse det, der står her.";
  const address = netAddressIn(text);
  if (address) return `Skriv stedets navn i stedet for en adresse på nettet: »${address.slice(0, 40)}«.`;
  const sign = unprintableIn(text);
  return sign ? `Skriv det uden »${sign}«. Det kan ikke stå i PDF-filen.` : null;
}

function dayField(today: IsoDate) {
  return field<IsoDate>((typed) => {
    const day = typed === "" ? today : parseDay(typed);
    if (!day) return { problem: "Skriv datoen som dag, måned og år, for eksempel 24.11.2026." };
    return day > today
      ? { problem: `Skriv i dag, ${shortDate(today)}, eller en tidligere dag.` }
      : { value: day };
  });
}
