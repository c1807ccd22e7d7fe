import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { validOn } from "@/lib/catalogue/known";
import { blindIndex } from "@/lib/crypto/seal";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { fateOn } from "@/lib/fuldmagt/fate";
import { shownName } from "@/lib/person/shown-name";
import type { Registration } from "@/lib/sag/guide/registration";
import { OPEN_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { titlesOf } from "@/lib/sag/topic-rows";
import { keys } from "@/lib/secrets";

/** A sag that may be the same as the one to be made, or the same the wrong way round. */
export type Duplicate = {
  sagsnummer: string;
  /** reversed: the two stand the other way round there */
  direction: "same" | "reversed";
  /** titles of topics: those asked for now too, and the rest */
  shared: string[];
  others: string[];
  /** null when the sag is closed and what it gave still holds, until `holdsUntil` */
  openAs: SagStatus | null;
  holdsUntil: IsoDate;
  fuldmagtshaver: string;
};

type Asked = { registration: Registration /** the sag that is changed or renewed */; except: string | null };

/**
 * Open sager and fuldmagter in force of the same fuldmagtsgiver, and sager in which the same two stand the other way
 * round, before a sag is made. One look-up of a person, which is logged with its criterion. Drafts are nobody else's.
 */
export function findDuplicates(
  actor: Actor,
  { registration, except }: Asked,
  now: Date,
): Promise<Duplicate[]> {
  const { fuldmagtsgiver, fuldmagtshaver, topics } = registration;
  const today = copenhagenDay(now);
  const criterion = blindIndex(keys(), "cpr", fuldmagtsgiver.cpr);
  const othersCpr = fuldmagtshaver.kind === "person" ? fuldmagtshaver.cpr : null;
  return inTransaction(async (tx) => {
    await recordAccess(tx, actor, { action: "searched", criterion });
    const sag = { ...visibleTo(actor), ...(except ? { key: { not: except } } : {}) };
    const rows = await tx.person.findMany({ where: { cprIndex: criterion, sag }, select: selection(today) });
    const asked = new Set(topics.map(({ type }) => type.slug));
    const other = othersCpr && blindIndex(keys(), "cpr", othersCpr);
    return rows.flatMap((row) => toDuplicate(row, { actor, asked, other, today })).sort(worstFirst);
  });
}

function selection(today: IsoDate) {
  const titles = { where: validOn(today), select: { title: true } };
  return {
    role: true,
    sag: {
      select: {
        sagsnummer: true,
        status: true,
        periodTo: true,
        persons: { select: { role: true, name: true, cprIndex: true } },
        fuldmagter: {
          select: {
            fate: true,
            pakke: { select: { typeSlug: true, fuldmagtstype: { select: { rows: titles } } } },
          },
          orderBy: { pakke: { typeSlug: "asc" } },
        },
      },
    },
  } satisfies Prisma.PersonSelect;
}

type Found = Prisma.PersonGetPayload<{ select: ReturnType<typeof selection> }>;
type Known = {
  actor: Actor;
  /** slugs of the topics asked for now */
  asked: ReadonlySet<string>;
  /** blind index of the fuldmagtshaver, if a number is known */
  other: Uint8Array | null;
  today: IsoDate;
};

function toDuplicate({ role, sag }: Found, { actor, asked, other, today }: Known): Duplicate[] {
  const isOpen = OPEN_STATUSES.some((status) => status === sag.status);
  const holdsUntil = fromDbDate(sag.periodTo);
  const inForce = isOpen
    ? sag.fuldmagter
    : sag.fuldmagter.filter(({ fate }) => fateOn(fate, holdsUntil, today) === "active");
  const party = (wanted: Found["role"]) => sag.persons.find((person) => person.role === wanted);
  const isOther = sameBytes(party("fuldmagtsgiver")?.cprIndex, other);
  if (inForce.length === 0 || (role === "fuldmagtshaver" && !isOther)) return [];
  return [
    {
      sagsnummer: sag.sagsnummer,
      direction: role === "fuldmagtsgiver" ? "same" : "reversed",
      shared: titlesOf(inForce.filter(({ pakke }) => asked.has(pakke.typeSlug))),
      others: titlesOf(inForce.filter(({ pakke }) => !asked.has(pakke.typeSlug))),
      openAs: isOpen ? sag.status : null,
      holdsUntil,
      fuldmagtshaver: shownName(actor, party("fuldmagtshaver")?.name ?? ""),
    },
  ];
}

function sameBytes(one: Uint8Array | null | undefined, other: Uint8Array | null): boolean {
  return Boolean(one && other && Buffer.compare(one, other) === 0);
}

/** The wrong way round before all, then the same topics, then the newest. */
function worstFirst(a: Duplicate, b: Duplicate): number {
  const isReversed = ({ direction }: Duplicate) => Number(direction === "reversed");
  return (
    isReversed(b) - isReversed(a) ||
    Number(b.shared.length > 0) - Number(a.shared.length > 0) ||
    b.sagsnummer.localeCompare(a.sagsnummer)
  );
}
