import type { MailWay } from "@/lib/person/person";
import type { PaperKind } from "@/lib/sag/snapshot";

/** How it is seen whom a folded letter is for. */
export const COVERS = ["own_page", "address_page", "collect_page", "no_address"] as const;
export type Cover = (typeof COVERS)[number];

export type Covered = {
  way: MailWay;
  /** the printed form that it carries; null when it is a letter of its own */
  paper: PaperKind | null;
  hasAddress: boolean;
};

/**
 * Our letters carry the address where the window is; a slip-sheet, which stays with us, does not. What is collected gets a
 * page with the place instead, also without an address. Whoever has no address is sent nothing before it is known.
 */
export function coverOf({ way, paper, hasAddress }: Covered): Cover {
  if (way === "collect") return "collect_page";
  if (!hasAddress) return "no_address";
  return paper === "slip_sheet" ? "address_page" : "own_page";
}
