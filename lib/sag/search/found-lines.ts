import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type Fate, fateOn } from "@/lib/fuldmagt/fate";
import { shownName } from "@/lib/person/shown-name";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { Match } from "@/lib/sag/search/by-name";

/** A sag that was found. */
export type FoundLine = {
  sagsnummer: string;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  topicCount: number;
  status: SagStatus;
  assignee: string | null;
  /** what became of each fuldmagt that was entered, as it is today; empty before that */
  fates: Fate[];
  periodTo: IsoDate;
  /** no name is what was typed, but one is nearly so */
  resembles: boolean;
};

const FOUND = {
  sagsnummer: true,
  fuldmagtsgiverName: true,
  fuldmagtshaverName: true,
  status: true,
  periodTo: true,
  assignee: { select: { name: true } },
  fuldmagter: { select: { fate: true, pakke: { select: { typeSlug: true } } } },
} satisfies Prisma.SagSelect;

/** The lines of what was found, in its order. Names in a list are not a look-up of a person; the search was. */
export async function foundLines(
  actor: Actor,
  matches: readonly Match[],
  today: IsoDate,
): Promise<FoundLine[]> {
  const sagsnumre = matches.map(({ number }) => sagsnummerOf(number));
  const where = { sagsnummer: { in: sagsnumre }, ...visibleTo(actor) };
  const rows = await db().sag.findMany({ where, select: FOUND });
  const bySagsnummer = new Map(rows.map((row) => [row.sagsnummer, row]));
  return matches.flatMap(({ number, resembles }) => {
    const row = bySagsnummer.get(sagsnummerOf(number));
    return row ? [toLine(actor, { row, resembles, today })] : [];
  });
}

/** 2026000482 as it is written: 2026-000482. */
export function sagsnummerOf(number: bigint): string {
  const digits = String(number).padStart(10, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

type Row = Prisma.SagGetPayload<{ select: typeof FOUND }>;
type Known = { row: Row; resembles: boolean; today: IsoDate };

function toLine(actor: Actor, { row, resembles, today }: Known): FoundLine {
  const { sagsnummer, status, fuldmagter } = row;
  const periodTo = fromDbDate(row.periodTo);
  return {
    sagsnummer,
    status,
    resembles,
    periodTo,
    fuldmagtsgiver: shownName(actor, row.fuldmagtsgiverName),
    fuldmagtshaver: shownName(actor, row.fuldmagtshaverName),
    topicCount: new Set(fuldmagter.map(({ pakke }) => pakke.typeSlug)).size,
    assignee: row.assignee?.name ?? null,
    fates: fuldmagter.flatMap(({ fate }) => fateOn(fate, periodTo, today) ?? []),
  };
}
