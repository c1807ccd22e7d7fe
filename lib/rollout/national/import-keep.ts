import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { IMPORT_REFUSALS } from "@/lib/catalogue/import/labels";
import { copenhagenDay } from "@/lib/dates";
import { deleteExpiredDrafts, readDraft, saveDraft } from "@/lib/draft/draft";
import { type TypedForm, typed, typedMany } from "@/lib/form/form";
import { TOO_LARGE } from "@/lib/list-file/limits";
import { NATIONAL_COLUMNS, type NationalRow } from "@/lib/rollout/national/import-list";
import type { NationalImportRefusal } from "@/lib/rollout/national/import-words";
import { parseReading } from "@/lib/rollout/national/input";
import type { Reading } from "@/lib/rollout/national/record";

const LIST = "nationale-tal-liste";
const FORM = "nationale-tal-fil";
const REFUSED = "nationale-tal-afvist";
const MINUTES = 120;

export type KeptNational = { list: NationalRow[]; reading: Reading };

/** Keeps the rows of a file with where they were read, sealed, for whoever sent it and for two hours. Gives the id for the URL. */
export function keepNationalList(
  actor: Actor,
  { list, form }: { list: readonly NationalRow[]; form: TypedForm },
  now: Date,
): Promise<string> {
  const cells = NATIONAL_COLUMNS.map((column) => [column, list.map((row) => row[column])] as const);
  const rows = { raekke: list.map(({ number }) => String(number)), ...Object.fromEntries(cells) };
  return keep(actor, { [LIST]: rows, [FORM]: readingFields(form) }, now);
}

/** The own list of a URL; null for any other id, and when it is too late. */
export async function readKeptNational(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<KeptNational | null> {
  const kept = await readKept(actor, id, now);
  const [rows, form] = [kept?.[LIST], kept?.[FORM]];
  if (!rows || !form) return null;
  const reading = parseReading(form, copenhagenDay(now));
  if (!reading.ok) return null;
  const cells = (at: number) => (column: string) => rows[column]?.[at] ?? "";
  const list = typedMany(rows, "raekke").map((number, at) => {
    const cell = cells(at);
    return {
      number: Number(number),
      titel: cell("titel"),
      privilegienavn: cell("privilegienavn"),
      slags: cell("slags"),
      kanal: cell("kanal"),
      maaned: cell("maaned"),
      antal: cell("antal"),
    };
  });
  return { list, reading: reading.value };
}

type Refused = { form: TypedForm; refusal: NationalImportRefusal | null };
/** Without a form when the post was too long for anything of it to be kept. */
type KeptRefused = Omit<Refused, "form"> & { form: TypedForm | null };

/** Keeps what was typed beside a file that could not be read, and why. */
export function keepNationalRefusal(actor: Actor, { form, refusal }: Refused, now: Date): Promise<string> {
  const why = { grund: [refusal?.code ?? ""], hvor: [refusal?.at ?? ""] };
  return keep(actor, { [REFUSED]: why, [FORM]: readingFields(form) }, now);
}

export async function readKeptNationalRefusal(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<KeptRefused | null> {
  if (id === TOO_LARGE) return { form: null, refusal: { code: "too_large" } };
  const kept = await readKept(actor, id, now);
  const [why, form] = [kept?.[REFUSED], kept?.[FORM]];
  if (!why || !form) return null;
  const code = IMPORT_REFUSALS.find((name) => name === typed(why, "grund"));
  return { form, refusal: code ? { code, at: typed(why, "hvor") } : null };
}

/** The file itself cannot be chosen again by the program; the rest is kept. */
function readingFields(form: TypedForm): TypedForm {
  return { kilde: [typed(form, "kilde")], laest: [typed(form, "laest")] };
}

async function keep(actor: Actor, forms: Record<string, TypedForm>, now: Date): Promise<string> {
  const id = randomUUID();
  await deleteExpiredDrafts(now);
  await saveDraft(actor, { id, purpose: "form", typed: forms, minutes: MINUTES }, now);
  return id;
}

async function readKept(actor: Actor, id: string | undefined, now: Date) {
  const draft = id ? await readDraft(actor, id, now) : null;
  return draft?.purpose === "form" ? draft.typed : null;
}
