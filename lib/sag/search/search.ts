import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { blindIndex } from "@/lib/crypto/seal";
import { copenhagenDay } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { deleteExpiredDrafts, readDraft, saveDraft } from "@/lib/draft/draft";
import { recordAccess } from "@/lib/events/access";
import { typed } from "@/lib/form/form";
import { type Asked, criterionOf, readAsked } from "@/lib/sag/search/asked";
import { type FoundLine, foundLines, sagsnummerOf } from "@/lib/sag/search/found-lines";
import { matchAsked } from "@/lib/sag/search/match";
import { keys } from "@/lib/secrets";

/** A search is for now, and is not to tell tomorrow whom somebody looked for. */
const MINUTES_KEPT = 12 * 60;
/** How many sager a search shows. Whoever needs more of them needs a better word. */
export const MOST_FOUND = 200;

/** Where a search leads: to its id, or to the one sag that has the number. Null for whoever may not search. */
export type Searched = { id: string; refused: boolean } | { sagsnummer: string } | null;

/**
 * Keeps what was typed, sealed, for its owner and twelve hours, and notes in the log that somebody searched, with what
 * for as a blind index: both or neither. What cannot be looked for is kept to be shown again, and is no search.
 */
export async function searchSager(actor: Actor, text: string, now: Date): Promise<Searched> {
  if (!can(actor, "sag:read")) return null;
  const read = readAsked(text);
  await deleteExpiredDrafts(now);
  return inTransaction(async (tx) => {
    if (read.ok) {
      await recordAccess(tx, actor, { action: "searched", criterion: criterion(read.asked) });
      const [sag, another] = read.asked.kind === "sagsnummer" ? await matchAsked(tx, read.asked, 2) : [];
      if (sag && !another) return { sagsnummer: sagsnummerOf(sag.number) };
    }
    const id = randomUUID();
    const kept = { purpose: "search", minutes: MINUTES_KEPT } as const;
    const search = { ...kept, id, typed: { soeg: { find: [text] } } };
    return (await saveDraft(actor, search, now, tx)) ? { id, refused: !read.ok } : null;
  });
}

/** By CPR number it is the same index that the person has, so that the log of a person can be told. */
function criterion(asked: Asked) {
  return blindIndex(keys(), asked.kind === "cpr" ? "cpr" : "search", criterionOf(asked));
}

export type Search = {
  text: string;
  kind: Asked["kind"] | null;
  /** why it was not looked for */
  problem: string | null;
  found: FoundLine[];
  /** there are more than are shown */
  more: boolean;
};

/** What an own search finds now; null when it has expired or is somebody else's. Looking again is no new search. */
export async function readSearch(actor: Actor, id: string, now: Date): Promise<Search | null> {
  const draft = await readDraft(actor, id, now);
  if (draft?.purpose !== "search" || !can(actor, "sag:read")) return null;
  const text = typed(draft.typed["soeg"], "find");
  const read = readAsked(text);
  if (!read.ok) return { text, kind: null, problem: read.problem, found: [], more: false };
  const matches = await matchAsked(db(), read.asked, MOST_FOUND + 1);
  const found = await foundLines(actor, matches.slice(0, MOST_FOUND), copenhagenDay(now));
  return { text, kind: read.asked.kind, problem: null, found, more: matches.length > MOST_FOUND };
}
