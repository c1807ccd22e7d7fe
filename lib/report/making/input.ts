import { type FieldError, type TypedForm, typed, unprintableIn } from "@/lib/form/form";
import { netAddressIn } from "@/lib/mail/net-address";
import { holdsCpr } from "@/lib/person/cpr";
import { fieldOf } from "@/lib/report/making/texts";
import type { Section } from "@/lib/report/wording";

/** As typed and clean: the words of each paragraph by its field, what was met, and what changed. */
export type TypedDraft = { texts: ReadonlyMap<string, string>; met: string; changed: string };

export const LONGEST = { text: 1_000, met: 3_000, changed: 500, note: 500 } as const;
/** More than any field may hold, so that one that is too long is told so and not cut off. */
export const LONGEST_TYPED = 3 * LONGEST.met;

/** The draft as typed, or what is wrong with it, in the order of the form. */
export function parseDraft(
  sections: readonly Section[],
  form: TypedForm,
): { ok: true; value: TypedDraft } | { ok: false; errors: FieldError[] } {
  const fields = sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => fieldOf(id)));
  const texts = new Map(fields.map((name) => [name, oneLine(typed(form, name))]));
  const [met, changed] = [lines(typed(form, "moedt")), oneLine(typed(form, "rettet"))];
  const errors = [
    ...[...texts].map(([field, text]) => ({ field, problem: problemIn(text, LONGEST.text) })),
    { field: "moedt", problem: problemIn(met, LONGEST.met) },
    { field: "rettet", problem: problemIn(changed, LONGEST.changed) },
  ].flatMap(({ field, problem }) => (problem ? [{ field, message: problem }] : []));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: { texts, met, changed } };
}

/** Why it is sent back, as typed. */
export function parseReturn(
  form: TypedForm,
): { ok: true; value: string } | { ok: false; errors: FieldError[] } {
  const note = lines(typed(form, "hvorfor"));
  const problem =
    note === "" ? "Skriv, hvad der skal rettes." : problemIn(note, LONGEST.note, { isShown: false });
  return problem
    ? { ok: false, errors: [{ field: "hvorfor", message: problem }] }
    : { ok: true, value: note };
}

/** What the approver says to have done, each a tick. */
export const APPROVAL_TICKS = {
  laest: "Jeg har læst hele teksten",
  svar: "Svarene til boardet er rigtige",
  kendes: "Ingen person kan kendes",
} as const;

export function parseApproval(form: TypedForm): FieldError[] {
  const isWhole = Object.keys(APPROVAL_TICKS).every((name) => typed(form, name) !== "");
  return isWhole ? [] : [{ field: "laest", message: "Sæt alle tre krydser, før du godkender." }];
}

function oneLine(text: string): string {
  return clean(text).replace(/\s+/gu, " ").trim();
}

function lines(text: string): string {
  const all = clean(text).split("\n");
  return all
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replaceAll("\r\n", "\n");
}

function problemIn(text: string, longest: number, { isShown = true } = {}): string | null {
  if (text.length > longest) return `Skriv højst ${longest} tegn.`;
  if (holdsCpr(text)) return "Skriv det uden CPR-nummer. Status handler ikke om enkelte personer.";
  const sign = unprintableIn(text);
  if (sign) return `Skriv det uden »${sign}«. Det kan ikke stå i PDF-filen.`;
  // the board gets no links, so that a false mail can be told from ours
  const link = isShown ? netAddressIn(text) : null;
  if (!link) return null;
  return `»${link.slice(0, 40)}« bliver til et link i en mail. Skriv stedet med ord, og sæt mellemrum efter punktum.`;
}
