import { type Actor, can, type Permission } from "@/lib/auth/permissions";

type Place = { href: string; label: string; permission: Permission };

/** The screens of the menu, in its order. The first that an actor may see is where they begin. */
const PLACES: readonly Place[] = [
  { href: "/sager", label: "Sager", permission: "sag:read" },
  { href: "/katalog", label: "Katalog", permission: "catalogue:read" },
  { href: "/status", label: "Status", permission: "status:read" },
];

export function menuFor(actor: Actor): readonly Place[] {
  return PLACES.filter(({ permission }) => can(actor, permission));
}

export function landingFor(actor: Actor): string {
  return menuFor(actor)[0]?.href ?? "/log-ind";
}
