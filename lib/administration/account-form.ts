import { z } from "zod";
import type { AccountView, AreaChoice } from "@/lib/administration/accounts";
import { ROLE_LABELS } from "@/lib/auth/labels";
import { ROLES, type Role } from "@/lib/auth/permissions";
import { isMail, USER_REFUSALS, type UserRefusal } from "@/lib/auth/user-rules";
import type { AskedField } from "@/lib/form/both";
import {
  type FieldError,
  field,
  type Parsed,
  parseForm,
  some,
  type TypedForm,
  text,
  typed,
} from "@/lib/form/form";

export type TypedAccount = { email: string; name: string; roles: Role[]; areas: string[] };

/** An account as typed. Areas are asked of an area contact alone, and at least one; the mail only of a new account. */
export function parseAccount(
  form: TypedForm,
  { areas, isNew }: { areas: readonly AreaChoice[]; isNew: boolean },
): Parsed<TypedAccount> {
  const parsed = parseForm(
    z.object({
      navn: text({ required: USER_REFUSALS.no_name }),
      mail: isNew ? mailField() : z.any().transform(() => ""),
      roller: some(ROLES, { required: USER_REFUSALS.no_roles }),
      omraader: some(areas.map(({ slug }) => slug)).refine(
        (chosen) => chosen.length > 0 || !isContact(form),
        USER_REFUSALS.no_areas,
      ),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { navn, mail, roller, omraader } = parsed.value;
  return {
    ok: true,
    value: { email: mail, name: navn, roles: roller, areas: isContact(form) ? omraader : [] },
  };
}

function isContact(form: TypedForm): boolean {
  return form.roller?.includes("area_contact") ?? false;
}

function mailField() {
  return field<string>((value) => (isMail(value) ? { value } : { problem: USER_REFUSALS.malformed_mail }));
}

/** The form of an account as it is stored. */
export function typedAccount({ name, email, roles, areas }: AccountView): TypedForm {
  return { navn: [name], mail: [email], roller: roles, omraader: areas };
}

/** The fields to be compared when a colleague has saved meanwhile. */
export function accountFields(areas: readonly AreaChoice[]): AskedField[] {
  return [
    { name: "navn", label: "Navn" },
    { name: "roller", label: "Roller", words: ROLE_LABELS },
    {
      name: "omraader",
      label: "Områder",
      words: Object.fromEntries(areas.map(({ slug, title }) => [slug, title])),
    },
  ];
}

/** Where on the page a refusal belongs. */
const PLACES: Partial<Record<UserRefusal, string>> = {
  exists: "mail",
  malformed_mail: "mail",
  no_name: "navn",
  no_areas: "omraader",
};

/** What is wrong with a kept form: by the rules of the form, else why it was refused. */
export function accountErrors(
  { form, refusal }: { form: TypedForm; refusal: UserRefusal | null },
  rules: Parameters<typeof parseAccount>[1],
): FieldError[] {
  const parsed = parseAccount(form, rules);
  if (!parsed.ok) return parsed.errors;
  if (!refusal) return [];
  return [{ field: PLACES[refusal] ?? "roller", message: USER_REFUSALS[refusal] }];
}

/** The version that a form was shown with. */
export function versionOf(form: TypedForm): number {
  return Number(typed(form, "version")) || 0;
}
