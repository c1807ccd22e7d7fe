import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { type ClockRules, clockRules } from "@/lib/clock/rules";
import { copenhagenDay, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { MailWay } from "@/lib/person/person";
import { shownName } from "@/lib/person/shown-name";
import { lateSince, type Standing, standingOf } from "@/lib/post/clock";
import type { LetterKind, LetterStatus } from "@/lib/post/letter";
import { LETTER_ACTS, type LetterAct, letterActIsOpen } from "@/lib/post/letter-acts";
import { OUT_FILTERS, type OutFilter } from "@/lib/post/out-filter";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { readSettings } from "@/lib/setting/queries";

export type OutLine = {
  id: string;
  version: number;
  sagsnummer: string;
  fuldmagtsgiver: string;
  kind: LetterKind;
  way: MailWay;
  status: LetterStatus;
  sentOn: IsoDate | null;
  standing: Standing;
  acts: readonly LetterAct[];
};

export type OutCounts = Record<OutFilter, number>;

/** More are not read through at once; the oldest come first, and the next come up when these are done. */
export const MOST_OUT = 100;

/** Letters that are out and waited for, or that came back, the oldest first; and how many there are of each sort. */
export async function readOut(
  actor: Actor,
  filter: OutFilter,
  now: Date,
): Promise<{ lines: OutLine[]; counts: OutCounts }> {
  const today = copenhagenDay(now);
  const rules = clockRules(await readSettings(db(), today));
  const counted = await Promise.all(
    OUT_FILTERS.map(async (one) => [
      one,
      await db().letter.count({ where: whereOf(actor, one, { rules, today }) }),
    ]),
  );
  const rows = await db().letter.findMany({
    where: whereOf(actor, filter, { rules, today }),
    include: { sag: { select: { sagsnummer: true, fuldmagtsgiverName: true, status: true } } },
    omit: { sealed: true },
    orderBy: [{ sentOn: "asc" }, { id: "asc" }],
    take: MOST_OUT,
  });
  const lines = rows.flatMap(({ sag, sentOn: sent, id, version, kind, way, status }): OutLine[] => {
    const sentOn = sent && fromDbDate(sent);
    const standing = standingOf({ kind, status, sentOn }, rules, today);
    if (!standing) return [];
    const fuldmagtsgiver = shownName(actor, sag.fuldmagtsgiverName);
    const acts = LETTER_ACTS.filter((act) =>
      letterActIsOpen(act, { kind, status, isNewest: true, sag }, actor),
    );
    return [
      { id, version, sagsnummer: sag.sagsnummer, fuldmagtsgiver, kind, way, status, sentOn, standing, acts },
    ];
  });
  return { lines, counts: Object.fromEntries(counted) as OutCounts };
}

type Asked = { rules: ClockRules; today: IsoDate };

/** A form that others have replaced is waited for no more; a sag that has moved on waits for nothing. */
function whereOf(actor: Actor, filter: OutFilter, { rules, today }: Asked): Prisma.LetterWhereInput {
  const { overdue, assumedLost } = lateSince(rules, today);
  const sent: Prisma.LetterWhereInput = {
    status: "sent",
    kind: { in: ["form", "missing", "reminder"] },
    sag: { ...visibleTo(actor), status: { in: [...WITH_CITIZEN] } },
    OR: [{ printedFormId: null }, { printedForm: { supersededById: null } }],
  };
  const back: Prisma.LetterWhereInput = {
    status: "returned_undeliverable",
    sag: { ...visibleTo(actor), status: { in: [...WITH_CITIZEN, "completed"] } },
  };
  const late = (sentOn: Prisma.DateTimeFilter): Prisma.LetterWhereInput => ({
    AND: [sent, { kind: { in: ["form", "missing"] }, sentOn }],
  });
  if (filter === "retur") return back;
  if (filter === "tabte") return late({ lte: toDbDate(assumedLost) });
  if (filter === "forfaldne") return late({ gt: toDbDate(assumedLost), lte: toDbDate(overdue) });
  return { OR: [sent, back] };
}
