import type { Actor } from "@/lib/auth/permissions";

export const HIDDEN_NAME = "Skjult";

/** The name of a person in a list: hidden while a citizen looks on. Every list of people goes through here. */
export function shownName({ citizenLooking }: Pick<Actor, "citizenLooking">, name: string): string {
  return citizenLooking ? HIDDEN_NAME : name;
}
