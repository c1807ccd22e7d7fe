import type { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { shownName } from "@/lib/person/shown-name";
import type { LetterKind } from "@/lib/post/letter";
import { SEEN_TO_WAYS, type SeenToWay } from "@/lib/post/other-ways/acts";

export type HandLetter = {
  id: string;
  version: number;
  way: SeenToWay;
  kind: LetterKind;
  sagsnummer: string;
  /** hidden while a citizen looks on */
  name: string;
  since: IsoDate;
  tries: number;
  triedOn: IsoDate | null;
  /** where it lies ready, when it is to be collected elsewhere than with us */
  place: string | null;
};

export type HandGroup = { way: SeenToWay; count: number; letters: HandLetter[] };

/** So many of each way; the rest is counted, and comes when the first are done. */
export const MOST_OF_A_WAY = 50;

/** What waits to be seen to by hand, by way, the oldest first; and what is printed and waits to be collected. */
export async function readByHand(actor: Actor, now: Date): Promise<HandGroup[]> {
  if (!can(actor, "post:read")) return [];
  const groups = await Promise.all(SEEN_TO_WAYS.map((way) => groupOf(actor, way, copenhagenDay(now))));
  return groups.filter(({ count }) => count > 0);
}

async function groupOf(actor: Actor, way: SeenToWay, today: IsoDate): Promise<HandGroup> {
  const where = { ...waiting(way), sag: visibleTo(actor) };
  const [count, rows] = await Promise.all([
    db().letter.count({ where }),
    db().letter.findMany({
      where,
      select: select(today),
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST_OF_A_WAY,
    }),
  ]);
  return { way, count, letters: rows.map((row) => toHandLetter(actor, row, way)) };
}

/** Where a letter that goes a way waits for somebody's hand. */
export function waiting(way: SeenToWay): Prisma.LetterWhereInput & { status: "queued" | "printed" } {
  return { way, status: way === "collect" ? "printed" : "queued" };
}

function select(day: IsoDate) {
  return {
    ...{ id: true, version: true, kind: true, createdAt: true, tries: true, triedOn: true },
    location: { select: { rows: { where: validOn(day), select: { name: true } } } },
    sag: { select: { sagsnummer: true, fuldmagtsgiverName: true } },
  } satisfies Prisma.LetterSelect;
}

type Row = Prisma.LetterGetPayload<{ select: ReturnType<typeof select> }>;

function toHandLetter(actor: Actor, row: Row, way: SeenToWay): HandLetter {
  const { id, version, kind, tries, sag } = row;
  return {
    ...{ id, version, kind, way, tries },
    sagsnummer: sag.sagsnummer,
    name: shownName(actor, sag.fuldmagtsgiverName),
    since: copenhagenDay(row.createdAt),
    triedOn: row.triedOn && fromDbDate(row.triedOn),
    place: row.location?.rows[0]?.name ?? null,
  };
}

/** One letter that waits, as its line shows it; null for any other. */
export async function readHandLetter(actor: Actor, id: string, now: Date): Promise<HandLetter | null> {
  if (!can(actor, "post:read")) return null;
  const row = await db().letter.findFirst({
    where: { id, OR: SEEN_TO_WAYS.map(waiting), sag: visibleTo(actor) },
    select: { ...select(copenhagenDay(now)), way: true },
  });
  const way = row && SEEN_TO_WAYS.find((known) => known === row.way);
  return way ? toHandLetter(actor, row, way) : null;
}
