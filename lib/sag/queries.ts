import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { OPEN_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";

export type SagLine = {
  sagsnummer: string;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  topicCount: number;
  status: SagStatus;
  assignee: string | null;
  dueOn: string | null;
};

const LONGEST_LIST = 200;

/** Open sager, the most urgent first. Names in a list are not a look-up of a person; opening a sag is. */
export async function listOpenSager(actor: Actor): Promise<SagLine[]> {
  const rows = await db().sag.findMany({
    where: { ...visibleTo(actor), status: { in: [...OPEN_STATUSES] } },
    select: {
      sagsnummer: true,
      status: true,
      dueOn: true,
      assignee: { select: { name: true } },
      persons: { select: { role: true, name: true } },
      fuldmagter: { select: { pakke: { select: { typeSlug: true } } } },
    },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { sagsnummer: "asc" }],
    take: LONGEST_LIST,
  });
  return rows.map(({ sagsnummer, status, dueOn, assignee, persons, fuldmagter }) => ({
    sagsnummer,
    status,
    fuldmagtsgiver: persons.find(({ role }) => role === "fuldmagtsgiver")?.name ?? "",
    fuldmagtshaver: persons.find(({ role }) => role === "fuldmagtshaver")?.name ?? "",
    topicCount: new Set(fuldmagter.map(({ pakke }) => pakke.typeSlug)).size,
    assignee: assignee?.name ?? null,
    dueOn: dueOn && fromDbDate(dueOn),
  }));
}

/** The sag that a submission became, for a form that is sent again. */
export async function registeredAs(actor: Actor, submissionId: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/i.test(submissionId)) return null;
  const where = { submissionId, ...visibleTo(actor) };
  const sag = await db().sag.findFirst({ where, select: { sagsnummer: true } });
  return sag?.sagsnummer ?? null;
}

/** Does the actor see a sag with this number? */
export async function sagExists(actor: Actor, sagsnummer: string): Promise<boolean> {
  return (await db().sag.count({ where: { sagsnummer, ...visibleTo(actor) } })) > 0;
}

/** Where the actor last registered a sag, while the place is still open: the likely place of the next. */
export async function lastLocation(actor: Actor): Promise<string | null> {
  if (!actor.userId) return null;
  const where = { location: { rows: { some: validOn(copenhagenDay(new Date())) } } };
  const sag = await db().sag.findFirst({
    where: { ...visibleTo(actor), ...where, assigneeId: actor.userId },
    orderBy: { createdAt: "desc" },
    select: { locationSlug: true },
  });
  return sag?.locationSlug ?? null;
}
