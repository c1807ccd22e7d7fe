import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { IMPORT_REFUSALS, type ImportRefusal } from "@/lib/catalogue/import/labels";
import { type ImportedList, ROW_ERRORS } from "@/lib/catalogue/import/list";
import { deleteExpiredDrafts, readDraft, saveDraft } from "@/lib/draft/draft";
import { type TypedForm, typed, typedMany } from "@/lib/form/form";
import { TOO_LARGE } from "@/lib/list-file/limits";

const LIST = "import-liste";
const REFUSED = "import-afvist";
const MINUTES = 120;

/** Keeps the rows of a file, sealed, for whoever sent it and for two hours. Gives the id for the URL. */
export function keepList(actor: Actor, { rows, errors }: ImportedList, now: Date): Promise<string> {
  const form = {
    raekke: rows.map(({ number }) => String(number)),
    titel: rows.map(({ title }) => title),
    privilegienavn: rows.map(({ privilegienavn }) => privilegienavn),
    fejl: errors.map(({ number, code, other = "" }) => `${number} ${code} ${other}`),
  };
  return keep(actor, LIST, form, now);
}

export function keepRefusal(actor: Actor, { code, at = "" }: ImportRefusal, now: Date): Promise<string> {
  return keep(actor, REFUSED, { grund: [code], hvor: [at] }, now);
}

async function keep(actor: Actor, of: string, form: TypedForm, now: Date): Promise<string> {
  const id = randomUUID();
  await deleteExpiredDrafts(now);
  await saveDraft(actor, { id, purpose: "form", typed: { [of]: form }, minutes: MINUTES }, now);
  return id;
}

/** The own list of a URL; null for any other id, and when it is too late. */
export async function readKeptList(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<ImportedList | null> {
  const form = await readKept(actor, { of: LIST, id }, now);
  if (!form) return null;
  const [titles, names] = [typedMany(form, "titel"), typedMany(form, "privilegienavn")];
  return {
    rows: typedMany(form, "raekke").map((number, at) => ({
      number: Number(number),
      title: titles[at] ?? "",
      privilegienavn: names[at] ?? "",
    })),
    errors: typedMany(form, "fejl").flatMap((line) => {
      const [number = "", word = "", ...other] = line.split(" ");
      const code = ROW_ERRORS.find((name) => name === word);
      return code ? [{ number: Number(number), code, other: other.join(" ") }] : [];
    }),
  };
}

export async function readKeptRefusal(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<ImportRefusal | null> {
  if (id === TOO_LARGE) return { code: "too_large" };
  const form = await readKept(actor, { of: REFUSED, id }, now);
  const code = IMPORT_REFUSALS.find((name) => name === typed(form ?? undefined, "grund"));
  return code && form ? { code, at: typed(form, "hvor") } : null;
}

async function readKept(actor: Actor, { of, id }: { of: string; id: string | undefined }, now: Date) {
  const draft = id ? await readDraft(actor, id, now) : null;
  return draft?.purpose === "form" ? (draft.typed[of] ?? null) : null;
}
