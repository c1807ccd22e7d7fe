import type { PersonRole, Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { fromDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { shownName } from "@/lib/person/shown-name";
import { OPEN_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { isSagsnummer } from "@/lib/sag/number";
import { isUuid } from "@/lib/uuid";

export type SagLine = {
  sagsnummer: string;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  topicCount: number;
  status: SagStatus;
  assignee: string | null;
  dueOn: string | null;
};

export const LONGEST_LIST = 200;
const SHORT_LIST = 20;

export const LINE = {
  sagsnummer: true,
  status: true,
  dueOn: true,
  assignee: { select: { name: true } },
  persons: { select: { role: true, name: true } },
  fuldmagter: { select: { pakke: { select: { typeSlug: true } } } },
} satisfies Prisma.SagSelect;

/** Open sager, the most urgent first. Names in a list are not a look-up of a person; opening a sag is. */
export async function listOpenSager(actor: Actor): Promise<SagLine[]> {
  const rows = await db().sag.findMany({
    where: { ...visibleTo(actor), status: { in: [...OPEN_STATUSES] } },
    select: LINE,
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { sagsnummer: "asc" }],
    take: LONGEST_LIST,
  });
  return rows.map((row) => toLine(actor, row));
}

/** The sager that were begun last among the closed ones. */
export async function listClosedSager(actor: Actor): Promise<SagLine[]> {
  const rows = await db().sag.findMany({
    where: { ...visibleTo(actor), status: { notIn: [...OPEN_STATUSES] } },
    select: LINE,
    orderBy: { createdAt: "desc" },
    take: SHORT_LIST,
  });
  return rows.map((row) => toLine(actor, row));
}

export function toLine(actor: Actor, sag: Prisma.SagGetPayload<{ select: typeof LINE }>): SagLine {
  const { sagsnummer, status, dueOn, assignee, persons, fuldmagter } = sag;
  const nameOf = (wanted: PersonRole) =>
    shownName(actor, persons.find(({ role }) => role === wanted)?.name ?? "");
  return {
    sagsnummer,
    status,
    fuldmagtsgiver: nameOf("fuldmagtsgiver"),
    fuldmagtshaver: nameOf("fuldmagtshaver"),
    topicCount: new Set(fuldmagter.map(({ pakke }) => pakke.typeSlug)).size,
    assignee: assignee?.name ?? null,
    dueOn: dueOn && fromDbDate(dueOn),
  };
}

/** The sag that a submission became, for a form that is sent again. */
export async function registeredAs(actor: Actor, submissionId: string): Promise<string | null> {
  if (!isUuid(submissionId)) return null;
  const where = { submissionId, ...visibleTo(actor) };
  const sag = await db().sag.findFirst({ where, select: { sagsnummer: true } });
  return sag?.sagsnummer ?? null;
}

/** The version of a sag as it is now; 0 when there is none to see. */
export async function currentVersion(actor: Actor, sagsnummer: string): Promise<number> {
  if (!isSagsnummer(sagsnummer)) return 0;
  const where = { sagsnummer, ...visibleTo(actor) };
  const sag = await db().sag.findFirst({ where, select: { version: true } });
  return sag?.version ?? 0;
}
