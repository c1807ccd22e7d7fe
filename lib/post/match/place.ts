import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { parsePageCode } from "@/lib/post/code";
import { askedOn, type Held, holdByCode, returnedOnOf } from "@/lib/post/match/hold";
import { type JudgedPage, judgePage, type PageFacts } from "@/lib/post/match/judge-page";
import type { ReturnWay } from "@/lib/post/ways";
import { receivePages, type Taking } from "@/lib/sag/step";

/** How a page came to us: with its batch. */
export type Came = { arrivedOn: IsoDate; cameBy: ReturnWay };

type Columns = Pick<
  Prisma.ScanPageUncheckedCreateInput,
  "state" | "sagId" | "printedFormId" | "formPage" | "blankFormId"
> & { why: string; notes: string[] };

/** Where a page belongs, as columns of its row, and what is to follow once they are written. */
export type Place = { judged: JudgedPage; columns: Columns; follows: Follows | null };
type Follows = { held: Held; formPage: number; came: Came; earlier: string | null; isNews: boolean };

type Code = { code: string; by: "by_code" | "by_typed_code"; came: Came; except?: string };

/** The place of a page with a code whose check holds. The sag that it leads to is held from then on. */
export async function placeByCode(tx: Tx, { code, by, came, except }: Code): Promise<Place> {
  const parsed = parsePageCode(code);
  if (!parsed.ok) return nowhere("no_code");
  const held = await holdByCode(tx, parsed.printedId);
  if (held) return placeOnSag(tx, held, { formPage: parsed.page, by, came, ...(except ? { except } : {}) });
  const blank = await tx.blankForm.findUnique({
    where: { printedId: parsed.printedId },
    select: { id: true, state: true },
  });
  return blank
    ? placed({ kind: "blank_form", blank: blank.state }, { blankFormId: blank.id })
    : nowhere("unknown_code");
}

/** The place of a page that nothing is known of. */
export function nowhere(kind: "no_code" | "several_codes" | "not_read" | "unknown_code"): Place {
  return placed({ kind });
}

function placed(facts: PageFacts, known: Partial<Columns> = {}): Place {
  const judged = judgePage(facts);
  const nothing = { sagId: null, printedFormId: null, formPage: null, blankFormId: null };
  return { judged, columns: { ...judged, ...nothing, ...known }, follows: null };
}

type Found = { formPage: number; by: "by_code" | "by_typed_code" | "by_hand"; came: Came; except?: string };

/** The place of a page of a sag that is held. `except` is the page itself, when it has a row already. */
export async function placeOnSag(tx: Tx, held: Held, { formPage, by, came, except }: Found): Promise<Place> {
  const { sag, copy, inForce, standing, isOlderVersion } = held;
  const earlier = standing === "changed" ? null : await earlierScan(tx, held, formPage, except);
  const isNews = await isNewsOf(tx, held, { formPage, came, earlier });
  const facts: PageFacts = {
    ...{ kind: "copy", by, paper: copy.kind, standing, isOlderVersion, status: sag.status },
    sameLayout: copy.pages.length === inForce.pages.length,
    hasPage: hasPage(inForce, formPage),
    before: earlier === null ? "none" : isNews ? "asked_again" : "here",
  };
  const { judged } = placed(facts);
  if (judged.state === "unmatched") return placed(facts);
  if (judged.state === "set_aside") return placed(facts, { sagId: sag.id });
  if (judged.state !== "matched") return placed(facts, { sagId: sag.id, printedFormId: copy.id, formPage });
  // A page of a copy that was resent is that page of the copy in force.
  return {
    ...placed(facts, { sagId: sag.id, printedFormId: inForce.id, formPage }),
    follows: { held, formPage, came, earlier: earlier?.id ?? null, isNews },
  };
}

const MOST_FOREIGN_PAGES = 30;

/** A paper of others has as many pages as were told; where none were, any small number will do. */
function hasPage({ kind, pages }: Held["inForce"], formPage: number): boolean {
  if (kind === "slip_sheet" && pages.length === 0) return formPage >= 1 && formPage <= MOST_FOREIGN_PAGES;
  return pages.some(({ number }) => number === formPage);
}

/** The scan of that page that counts now, of whichever copy with the same content. */
async function earlierScan(tx: Tx, { sag }: Held, formPage: number, except?: string) {
  const found = await tx.scanPage.findFirst({
    where: {
      ...{ sagId: sag.id, state: "matched", formPage },
      printedFormId: { in: sameContent(sag.printedForms) },
      ...(except ? { id: { not: except } } : {}),
    },
    select: { id: true, file: { select: { batch: { select: { arrivedOn: true } } } } },
  });
  return found && { id: found.id, arrivedOn: fromDbDate(found.file.batch.arrivedOn) };
}

/** The copy in force and those of as many pages that were resent one after the other up to it. */
function sameContent(copies: Held["sag"]["printedForms"]): string[] {
  const same = new Set(copies.filter(({ supersededById }) => supersededById === null).map(({ id }) => id));
  for (let before = 0; before !== same.size; ) {
    before = same.size;
    for (const { id, supersededById, supersededWhy } of copies) {
      if (supersededById && supersededWhy === "resent" && same.has(supersededById)) same.add(id);
    }
  }
  const pageCount = copies.find(({ supersededById }) => supersededById === null)?.pages.length;
  return copies.filter(({ id, pages }) => same.has(id) && pages.length === pageCount).map(({ id }) => id);
}

type Again = { formPage: number; came: Came; earlier: { arrivedOn: IsoDate } | null };

/** Is it awaited, or did it come again on a later day than the citizen was asked for something? */
async function isNewsOf(tx: Tx, held: Held, { formPage, came, earlier }: Again): Promise<boolean> {
  if (returnedOnOf(held, formPage) === null && held.inForce.pages.length > 0) return true;
  const asked = await askedOn(tx, held.sag);
  if (asked === null || came.arrivedOn <= asked) return false;
  return earlier === null || earlier.arrivedOn <= asked;
}

/** What follows from a page that counts: it is back, and when all are, the sag is received. The sag is held. */
export async function followUp(tx: Tx, actor: Actor, follows: Follows, taking: Taking): Promise<void> {
  const { held, formPage, came, isNews } = follows;
  const { sag, inForce } = held;
  if (isNews || returnedOnOf(held, formPage) === null) {
    await tx.formPage.updateMany({
      where: { printedFormId: inForce.id, number: formPage },
      data: { returnedOn: toDbDate(came.arrivedOn) },
    });
  }
  const pages = await tx.formPage.findMany({ where: { printedFormId: inForce.id } });
  const isAwaited = sag.status === "awaiting_signature" || (sag.status === "awaiting_citizen" && isNews);
  if (!isAwaited || pages.some(({ returnedOn }) => returnedOn === null)) return;
  const days = pages.flatMap(({ returnedOn }) => (returnedOn ? [fromDbDate(returnedOn)] : []));
  const on = [came.arrivedOn, ...days].toSorted().at(-1) ?? came.arrivedOn;
  await receivePages(tx, actor, { sagId: sag.id, on, cameBy: came.cameBy }, taking);
}

/** An older scan of a page that came again stays with the sag, and counts no more. */
export async function giveWay(tx: Tx, { earlier }: Follows): Promise<void> {
  if (!earlier) return;
  await tx.scanPage.update({ where: { id: earlier }, data: { state: "twice", why: "replaced" } });
}
