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
  typedMany,
} from "@/lib/form/form";

export type TypedAccount = {
  email: string;
  name: string;
  roles: Role[];
  areas: string[];
  deputyIn: string[];
};

/** An account as typed. Areas are asked of an area contact alone, and at least one; the mail only of a new account. */
export function parseAccount(
  form: TypedForm,
  { areas, isNew }: { areas: readonly AreaChoice[]; isNew: boolean },
): Parsed<TypedAccount> {
  const slugs = areas.map(({ slug }) => slug);
  const parsed = parseForm(
    z.object({
      navn: text({ required: USER_REFUSALS.no_name }),
      mail: isNew ? mailField() : z.any().transform(() => ""),
      roller: some(ROLES, { required: USER_REFUSALS.no_roles }),
      omraader: some(slugs).refine(
        (chosen) => chosen.length > 0 || !isContact(form) || typedMany(form, "stedfortraeder").length > 0,
        USER_REFUSALS.no_areas,
      ),
      stedfortraeder: some(slugs).refine(
        (chosen) => !isContact(form) || !chosen.some((slug) => form["omraader"]?.includes(slug)),
        "Vælg for hvert område, om brugeren er kontakt eller stedfortræder.",
      ),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { navn, mail, roller, omraader, stedfortraeder } = parsed.value;
  const deputyIn = isContact(form) ? stedfortraeder : [];
  const own = isContact(form) ? [...omraader, ...deputyIn] : [];
  return { ok: true, value: { email: mail, name: navn, roles: roller, areas: own, deputyIn } };
}

function isContact(form: TypedForm): boolean {
  return form.roller?.includes("area_contact") ?? false;
}

function mailField() {
  return field<string>((value) => (isMail(value) ? { value } : { problem: USER_REFUSALS.malformed_mail }));
}

/** The form of an account as it is stored. */
export function typedAccount({ name, email, roles, areas, deputyIn }: AccountView): TypedForm {
  const omraader = areas.filter((slug) => !deputyIn.includes(slug));
  return { navn: [name], mail: [email], roller: roles, omraader, stedfortraeder: deputyIn };
}

/** The fields to be compared when a colleague has saved meanwhile. */
export function accountFields(areas: readonly AreaChoice[]): AskedField[] {
  const words = Object.fromEntries(areas.map(({ slug, title }) => [slug, title]));
  return [
    { name: "navn", label: "Navn" },
    { name: "roller", label: "Roller", words: ROLE_LABELS },
    { name: "omraader", label: "Områder", words },
    { name: "stedfortraeder", label: "Stedfortræder i", words },
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
