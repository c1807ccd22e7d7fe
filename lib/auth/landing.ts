import { type Actor, can, type Permission } from "@/lib/auth/permissions";

type Place = { href: string; label: string; permission: Permission };

/** The screens of the menu, in its order. The first that an actor may see is where they begin. */
const PLACES: readonly Place[] = [
  { href: "/", label: "Forside", permission: "sag:read" },
  { href: "/sager", label: "Sager", permission: "sag:read" },
  { href: "/udrulning", label: "Udrulning", permission: "rollout:read" },
  { href: "/katalog", label: "Katalog", permission: "catalogue:read" },
  { href: "/tal", label: "Tal", permission: "figures:read" },
  { href: "/administration", label: "Administration", permission: "setting:read" },
  { href: "/status", label: "Status", permission: "status:read" },
];

export function menuFor(actor: Actor): readonly Place[] {
  return PLACES.filter(({ permission }) => can(actor, permission));
}

/** A page of ours to go back to, as a form says it; the landing for anything that could lead elsewhere. */
export function backTo(actor: Actor, path: string): string {
  return /^(?:\/[a-z0-9-]+)+$/i.test(path) ? path : landingFor(actor);
}

export function landingFor(actor: Actor): string {
  return menuFor(actor)[0]?.href ?? "/log-ind";
}
