import type { Actor } from "@/lib/auth/permissions";
import { type FieldError, type Parsed, type TypedForm, typed, typedMany } from "@/lib/form/form";
import type { Shown } from "@/lib/sag/dividing/assign";
import { type Assignment, asksReason } from "@/lib/sag/dividing/judge-assign";
import { ASSIGN_REASONS } from "@/lib/sag/dividing/reasons";

/** What the field `til` says when it is no colleague's id. */
export const TO_ME = "mig";
export const TO_NOBODY = "ingen";

/** Ids of what the forms on the page of a sag ask. */
export const ASSIGN_IDS = {
  section: "hvem-har-sagen",
  to: "kollega",
  give: "grund-giv",
  release: "grund-laeg",
} as const;

/** Ids of the fields on the page of a list. */
export const DIVIDE_IDS = {
  form: "fordel-form",
  to: "fordel-til",
  reason: "fordel-grund",
  list: "listen",
} as const;

export type AssignForm = Assignment & { sager: Shown[] };

const MOST_AT_ONCE = 200;

/** A sag as a form names it: its number and the version that it was shown with. */
export function sagField({ sagsnummer, version }: Shown): string {
  return `${sagsnummer}.${version}`;
}

/** Which sager, to whom and why. Several fields `sag`, one `til`, one `grund`. */
export function parseAssign(form: TypedForm, actor: Actor): Parsed<AssignForm> {
  const sager = typedMany(form, "sag").flatMap(readSag);
  const to = readTo(typed(form, "til"), actor);
  const reason = ASSIGN_REASONS.find((known) => known === typed(form, "grund")) ?? null;
  const errors: FieldError[] = [
    ...(sager.length === 0 ? [{ field: "sag", message: "Sæt kryds ved mindst én sag." }] : []),
    ...(sager.length > MOST_AT_ONCE
      ? [{ field: "sag", message: `Sæt kryds ved højst ${MOST_AT_ONCE} sager ad gangen.` }]
      : []),
    ...(to === undefined ? [{ field: "til", message: "Vælg, hvem der skal have sagen." }] : []),
    ...(to !== undefined && reason === null && asksReason(actor, to)
      ? [{ field: "grund", message: "Vælg en grund på listen." }]
      : []),
  ];
  if (to === undefined || errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { sager, to, reason } };
}

function readSag(text: string): Shown[] {
  const [, sagsnummer, version] = /^(\d{4}-\d{6})\.(\d{1,9})$/.exec(text) ?? [];
  return sagsnummer && version ? [{ sagsnummer, version: Number(version) }] : [];
}

/** Undefined when nothing is chosen. */
function readTo(text: string, actor: Actor): string | null | undefined {
  if (text === TO_NOBODY) return null;
  if (text === TO_ME) return actor.userId ?? undefined;
  return text === "" ? undefined : text;
}
