import { type Actor, can, type Permission } from "@/lib/auth/permissions";

type Place = { href: string; label: string; permission: Permission };

/** The screens of the menu, in its order. The first that an actor may see is where they begin. */
const PLACES: readonly Place[] = [
  { href: "/", label: "Forside", permission: "sag:read" },
  { href: "/sager", label: "Sager", permission: "sag:read" },
  { href: "/post", label: "Post", permission: "post:read" },
  { href: "/udrulning", label: "Udrulning", permission: "rollout:read" },
  { href: "/katalog", label: "Katalog", permission: "catalogue:read" },
  { href: "/tal", label: "Tal", permission: "figures:read" },
  { href: "/rapporter", label: "Rapporter", permission: "report:write" },
  { href: "/administration", label: "Administration", permission: "setting:read" },
  { href: "/status", label: "Status", permission: "status:read" },
];

export function menuFor(actor: Actor): readonly Place[] {
  return PLACES.filter(({ permission }) => can(actor, permission));
}

/** A path and its query, of the signs that our own addresses are made of: no host, no second path. */
const OURS = /^(?:\/[a-z0-9-]+)+(?:\?[a-z0-9=&%+._~-]*)?$/i;

/** A page of ours to go back to, as a form says it; the landing for anything that could lead elsewhere. */
export function backTo(actor: Actor, address: string): string {
  return OURS.test(address) ? address : landingFor(actor);
}

export function landingFor(actor: Actor): string {
  return menuFor(actor)[0]?.href ?? "/log-ind";
}
