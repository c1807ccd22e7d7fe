import type { Actor } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import { holdSag } from "@/lib/post/match/hold";
import { movePage, refused, type ScanRow, writePlace } from "@/lib/post/match/move";
import { BY_PERSON, whyOf } from "@/lib/post/match/page";
import { nowhere, type Place, placeByCode, placeOnSag } from "@/lib/post/match/place";
import type { Moved } from "@/lib/post/match/refusals";
import type { SagStatus } from "@/lib/sag/lifecycle";

/** Judges a page once more, as its sag and its papers are now: the sag was opened again, or a blank form was linked. */
export function tryAgain(actor: Actor, pageId: string, now: Date): Promise<Moved> {
  return movePage(actor, pageId, now, async (tx, page, taking) => {
    if (page.state !== "told_apart" && page.state !== "unmatched") return refused("changed_meanwhile");
    const place = await placeNow(tx, page);
    return writePlace(tx, actor, { page, place, now }, taking);
  });
}

async function placeNow(tx: Tx, page: ScanRow): Promise<Place> {
  const { sagId, formPage, state } = page;
  // Told apart without a code: a person said which page it is, and that stands.
  if (state === "told_apart" && !page.code && sagId && formPage) {
    const held = await holdSag(tx, sagId);
    const found = { formPage, by: "by_hand", came: page.came, except: page.id } as const;
    if (held) return placeOnSag(tx, held, found);
  }
  return placeAsRead(tx, page);
}

/** Where the page belongs by what was read on it alone. */
function placeAsRead(tx: Tx, { id, reading, code, came }: ScanRow): Promise<Place> {
  if (code) {
    const by = reading === "typed_code" ? "by_typed_code" : "by_code";
    return placeByCode(tx, { code, by, came, except: id });
  }
  return Promise.resolve(
    nowhere(reading === "several_codes" || reading === "not_read" ? reading : "no_code"),
  );
}

/** Until then a wrong match can be taken back. */
const NOT_CHECKED: readonly SagStatus[] = ["awaiting_signature", "received", "awaiting_citizen"];

/**
 * Takes back what a person did with a page: a match, until the sag is checked, or laying it aside. The page is then where
 * it was when it had been read. A sag that was received with it stays so: its page is missing again.
 */
export function takeBack(actor: Actor, pageId: string, now: Date): Promise<Moved> {
  return movePage(actor, pageId, now, async (tx, page, taking) => {
    if (!canBeTakenBack(page)) return refused("changed_meanwhile");
    if (page.state === "matched" && !(await takeFromSag(tx, page))) return refused("is_checked");
    const isTyped = page.reading === "typed_code";
    const read = isTyped ? { ...page, reading: "no_code" as const, code: null } : page;
    const place = await placeAsRead(tx, read);
    const also = isTyped ? ({ reading: "no_code", code: null } as const) : {};
    return writePlace(tx, actor, { page, place, also, now }, taking);
  });
}

/** Did a person put it there, and not its own code? */
export function canBeTakenBack({ state, why, settledById }: Pick<ScanRow, "state" | "why" | "settledById">) {
  if (state === "set_aside") return settledById !== null;
  const known = whyOf(why);
  if (state === "matched") return known !== null && BY_PERSON.includes(known);
  return false;
}

async function takeFromSag(tx: Tx, { sagId, formPage }: ScanRow): Promise<boolean> {
  const held = sagId ? await holdSag(tx, sagId) : null;
  if (!held || !NOT_CHECKED.includes(held.sag.status)) return false;
  await tx.formPage.updateMany({
    where: { printedFormId: held.inForce.id, number: formPage ?? 0 },
    data: { returnedOn: null },
  });
  return true;
}
