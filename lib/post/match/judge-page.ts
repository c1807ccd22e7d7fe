import type { PageNote, PageState, PageWhy } from "@/lib/post/match/page";
import { OPEN_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import type { PaperKind } from "@/lib/sag/snapshot";

/** How a printed copy stands to the one that is in force. */
export type CopyStanding =
  | "in_force"
  | "resent" // a new copy of the same content went out after it
  | "changed"; // what it says is no longer what is asked for

/** What is known of a page when it is to be put in its place. */
export type PageFacts =
  | { kind: "no_code" | "several_codes" | "not_read" | "unknown_code" }
  /** the code is that of a blank form which no sag has */
  | { kind: "blank_form"; blank: "in_stock" | "handed_out" | "linked" | "lost" | "scrapped" }
  | {
      kind: "copy";
      by: "by_code" | "by_typed_code" | "by_hand";
      paper: PaperKind;
      standing: CopyStanding;
      isOlderVersion: boolean;
      /** it has as many pages as the copy in force: in large print there are more, and page 2 is another page 2 */
      sameLayout: boolean;
      /** the copy in force has a page of that number */
      hasPage: boolean;
      status: SagStatus;
      /** a scan of that page that lies with the sag already; `asked_again`: and the citizen was asked for it since */
      before: "none" | "here" | "asked_again";
    };

export type JudgedPage = { state: PageState; why: PageWhy; notes: PageNote[] };

/**
 * Where a page belongs, and what is to be said of it. Pure. Nothing is guessed: what no code and no person says stays
 * unmatched. A page of a copy that was resent counts as that page of the copy in force.
 */
export function judgePage(facts: PageFacts): JudgedPage {
  if (facts.kind === "blank_form") return judgeBlank(facts.blank);
  if (facts.kind !== "copy") return { state: "unmatched", why: facts.kind, notes: [] };
  const place = placeOf(facts);
  return { ...place, notes: place.state === "matched" ? notesFor(facts) : [] };
}

type CopyFacts = Extract<PageFacts, { kind: "copy" }>;

function placeOf({
  by,
  paper,
  standing,
  sameLayout,
  hasPage,
  status,
  before,
}: CopyFacts): Omit<JudgedPage, "notes"> {
  // Our own sheet before a paper of others: it names the sag, and is no page of that paper.
  if (paper === "slip_sheet" && by !== "by_hand") return { state: "set_aside", why: "slip_sheet" };
  if (standing === "changed") return { state: "told_apart", why: "changed" };
  if (!sameLayout) return { state: "told_apart", why: "other_layout" };
  if (!hasPage) return { state: "unmatched", why: "no_such_page" };
  if (before === "here") return { state: "twice", why: "came_before" };
  if (status === "completed") return { state: "told_apart", why: "completed" };
  if (!OPEN_STATUSES.includes(status)) return { state: "told_apart", why: "closed" };
  return { state: "matched", why: by };
}

function notesFor({ standing, isOlderVersion, status, before }: CopyFacts): PageNote[] {
  return [
    ...(standing === "resent" ? (["old_copy"] as const) : []),
    ...(isOlderVersion ? (["older_version"] as const) : []),
    ...(before === "asked_again" ? (["again"] as const) : []),
    ...(status === "checked" || status === "registered" ? (["after_check"] as const) : []),
  ];
}

function judgeBlank(blank: Extract<PageFacts, { kind: "blank_form" }>["blank"]): JudgedPage {
  const notes: PageNote[] =
    blank === "lost" ? ["blank_lost"] : blank === "scrapped" ? ["blank_scrapped"] : [];
  return { state: "unmatched", why: "blank_form", notes };
}

type Copy = { id: string; supersededById: string | null; supersededWhy: "changed" | "resent" | null };

/** How one of a sag's copies stands: one change after it, however many times it was resent, and it holds no more. */
export function copyStanding(id: string, copies: readonly Copy[]): CopyStanding {
  let standing: CopyStanding = "in_force";
  const passed = new Set<string>();
  let copy = copies.find((one) => one.id === id);
  while (copy?.supersededById && !passed.has(copy.id)) {
    if (copy.supersededWhy !== "resent") return "changed";
    standing = "resent";
    passed.add(copy.id);
    const next: string = copy.supersededById;
    copy = copies.find((one) => one.id === next);
  }
  return standing;
}
