import { type Actor, can, type Role } from "@/lib/auth/permissions";

export const REFUSALS = [
  "not_permitted",
  "not_found",
  "exists",
  "malformed_mail",
  "no_name",
  "no_roles",
  "no_areas",
  "password_too_short",
  "own_account",
  "last_admin",
  "changed_meanwhile",
] as const;
export type UserRefusal = (typeof REFUSALS)[number];

export const USER_REFUSALS: Record<UserRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  not_found: "Der er ingen konto med den mailadresse.",
  exists: "Der er allerede en konto med den mailadresse. Find den på listen, og ret den der.",
  malformed_mail: "Skriv mailadressen med @, for eksempel anna@kommune.example.",
  no_name: "Skriv navnet.",
  no_roles: "Vælg mindst én rolle.",
  no_areas: "Vælg mindst ét område, når rollen er fagområdets kontakt.",
  password_too_short: "Adgangskoden skal være på mindst 12 tegn.",
  own_account: "Det kan du ikke gøre ved din egen konto. Bed en anden administrator.",
  last_admin: "Det er den eneste åbne administrator. Giv en anden rollen først.",
  changed_meanwhile: "Kontoen er ændret af en kollega, mens du skrev. Se begge udgaver herunder, og vælg.",
};

/** A whole address with a host that has a dot; whether anybody reads mail there is not known. */
export function isMail(email: string): boolean {
  return email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim());
}

export type Account = {
  key: string;
  name: string;
  roles: readonly Role[];
  areas: readonly string[];
  /** those of the areas where somebody else is the contact */
  deputyIn: readonly string[];
  active: boolean;
};

export type UserChange = {
  name?: string;
  roles?: readonly Role[];
  /** of an area contact; left as they are when they are not said */
  areas?: readonly string[];
  /** those of the areas where somebody else is the contact; left as they are when they are not said */
  deputyIn?: readonly string[];
  active?: boolean;
  password?: string;
  /** somebody else knows the password, so it is to be changed at the next sign-in */
  temporary?: boolean;
  /** the version that the form was shown with */
  version?: number;
};

/** The account as it is to be. Areas belong to area contacts alone. */
export function accountAfter(before: Account, { name, roles, areas, deputyIn, active }: UserChange): Account {
  const after = { ...before, name: name?.trim() ?? before.name, roles: roles ?? before.roles };
  const isContact = after.roles.includes("area_contact");
  const own = isContact ? (areas ?? before.areas).toSorted() : [];
  return {
    ...after,
    active: active ?? before.active,
    areas: own,
    deputyIn: (deputyIn ?? before.deputyIn).filter((area) => own.includes(area)).toSorted(),
  };
}

type Situation = { before: Account; after: Account; otherAdmins: number };

/** What must not be done to an account, or null. The command line can mend what a person could not undo. */
export function refuseChange(
  actor: Actor,
  change: UserChange,
  { before, after, otherAdmins }: Situation,
): UserRefusal | null {
  if (after.name === "") return "no_name";
  if (after.roles.length === 0) return "no_roles";
  if (change.areas && after.roles.includes("area_contact") && after.areas.length === 0) return "no_areas";
  if (actor.userId === null) return null;
  const loses = isOpenAdmin(before) && !isOpenAdmin(after);
  if (loses && otherAdmins === 0) return "last_admin";
  const isOwn = before.key === actor.key;
  return isOwn && (!after.active || change.password !== undefined) ? "own_account" : null;
}

function isOpenAdmin({ active, roles }: Pick<Account, "active" | "roles">): boolean {
  return active && can({ key: "", userId: null, roles }, "user:manage");
}

/** Whether whoever has the account must sign in anew. */
export function endsSessions(
  { before, after }: Pick<Situation, "before" | "after">,
  change: UserChange,
): boolean {
  const roles = (account: Account) => account.roles.toSorted().join();
  return change.password !== undefined || !after.active || roles(before) !== roles(after);
}

export function isSame(before: Account, after: Account): boolean {
  const { name, active } = before;
  const list = ({ roles, areas, deputyIn }: Account) =>
    JSON.stringify([roles, areas, deputyIn].map((values) => values.toSorted()));
  return name === after.name && active === after.active && list(before) === list(after);
}
