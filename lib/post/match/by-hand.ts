import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db";
import { type TypedForm, typed } from "@/lib/form/form";
import { parsePageCode } from "@/lib/post/code";
import { holdSag } from "@/lib/post/match/hold";
import { movePage, refused, writeOver, writePlace } from "@/lib/post/match/move";
import { OTHER_SAG } from "@/lib/post/match/other-sag";
import { type PageState, SET_ASIDE_REASONS } from "@/lib/post/match/page";
import { placeByCode, placeOnSag } from "@/lib/post/match/place";
import type { Moved } from "@/lib/post/match/refusals";
import { readAsked } from "@/lib/sag/search/asked";

type Asked = { pageId: string; form: TypedForm };

/** A page that somebody can still find a place for. */
const MOVABLE: readonly PageState[] = ["unmatched", "told_apart"];

/** Lays a page where its typed code says, when its check sign holds. */
export function matchByCode(actor: Actor, { pageId, form }: Asked, now: Date): Promise<Moved> {
  return movePage(actor, pageId, now, async (tx, page, taking) => {
    if (!MOVABLE.includes(page.state)) return refused("changed_meanwhile");
    const code = typed(form, "kode").trim();
    const parsed = parsePageCode(code);
    if (!parsed.ok) return refused(parsed.reason);
    const place = await placeByCode(tx, { code, by: "by_typed_code", came: page.came, except: page.id });
    if (place.judged.why === "unknown_code") return refused("unknown_code");
    if (place.judged.why === "no_such_page") return refused("no_such_page_of_code");
    const also = { reading: "typed_code", code: dashed(code) } as const;
    return writePlace(tx, actor, { page, place, also, now }, taking);
  });
}

/** As it is printed, however it was typed. */
function dashed(typedCode: string): string {
  const signs = typedCode.replace(/[^0-9a-z]/gi, "").toUpperCase();
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

/** Lays a page with the sag that a person found for it, as the page with that number. */
export function matchByHand(actor: Actor, { pageId, form }: Asked, now: Date): Promise<Moved> {
  return movePage(actor, pageId, now, async (tx, page, taking) => {
    if (!MOVABLE.includes(page.state)) return refused("changed_meanwhile");
    const number = typed(form, "nummer").trim();
    const chosen = typed(form, "sag");
    const asked = chosen === "" || chosen === OTHER_SAG ? typed(form, "sagsnummer").trim() : chosen;
    if (asked === "") return refused("no_sag_chosen");
    const sagId = await sagOf(tx, actor, asked);
    if (!sagId) return refused("no_such_sag");
    if (!/^\d{1,2}$/.test(number)) return refused("no_page");
    const held = await holdSag(tx, sagId);
    if (!held) return refused("no_such_sag");
    const found = { formPage: Number(number), by: "by_hand", came: page.came, except: page.id } as const;
    const place = await placeOnSag(tx, held, found);
    if (place.judged.state === "unmatched") return refused("no_such_page");
    if (place.judged.state === "twice") return refused("is_here");
    return writePlace(tx, actor, { page, place, now }, taking);
  });
}

async function sagOf(tx: Tx, actor: Actor, text: string): Promise<string | null> {
  const read = readAsked(text);
  if (!read.ok || read.asked.kind !== "sagsnummer" || read.asked.year === null) return null;
  const { year, running } = read.asked;
  const sagsnummer = `${year}-${String(running).padStart(6, "0")}`;
  const sag = await tx.sag.findFirst({ where: { sagsnummer, ...visibleTo(actor) }, select: { id: true } });
  return sag?.id ?? null;
}

/** Lays a page aside that needs no sag, with the reason. */
export function setAside(actor: Actor, { pageId, form }: Asked, now: Date): Promise<Moved> {
  return movePage(actor, pageId, now, async (tx, page) => {
    if (!MOVABLE.includes(page.state)) return refused("changed_meanwhile");
    const why = SET_ASIDE_REASONS.find((reason) => reason === typed(form, "grund"));
    if (!why) return refused("no_reason");
    const written = await writeOver(tx, page, {
      ...NOWHERE,
      state: "set_aside",
      why,
      notes: [],
      settledById: actor.userId,
      settledAt: now,
    });
    return written ? { ok: true } : refused("changed_meanwhile");
  });
}

const NOWHERE = { sagId: null, printedFormId: null, formPage: null };
