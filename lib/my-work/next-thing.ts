import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { clockRules } from "@/lib/clock/rules";
import { workingDaysBetween } from "@/lib/clock/working-days";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { effective } from "@/lib/events/order";
import { readEvents } from "@/lib/events/record";
import type { NextThing } from "@/lib/my-work/next-words";
import { shownName } from "@/lib/person/shown-name";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { lateOn } from "@/lib/sag/late";
import { OPEN_STATUSES, WITH_CITIZEN } from "@/lib/sag/lifecycle";
import type { QueueName } from "@/lib/sag/queue/queues";
import { queueWhere } from "@/lib/sag/queue/where";
import { readSettings } from "@/lib/setting/queries";

const WITH_US = OPEN_STATUSES.filter((status) => !WITH_CITIZEN.includes(status));

/** What waits for the actor on a Copenhagen day: sager that they see to, and that lie with us. */
export type Waiting = { mine: number; late: number; next: NextThing | null };

/**
 * How many sager wait for the actor, how many of them are late, and the most urgent one. When none does, it is the most
 * urgent that nobody has. Its name is one of a list, so nobody is looked up; to open it is.
 */
export async function readWaiting(actor: Actor, today: IsoDate): Promise<Waiting> {
  const seesTo = await seesToOn(actor, today);
  const inQueue = (name: QueueName): Prisma.SagWhereInput => ({
    AND: [queueWhere(name, { actor, seesTo, today }), { status: { in: [...WITH_US] } }],
  });
  const mine = inQueue("mine");
  const [count, late] = await Promise.all([
    db().sag.count({ where: mine }),
    db().sag.count({ where: { AND: [mine, lateOn(today)] } }),
  ]);
  const where = count > 0 ? mine : inQueue("ikke-fordelt");
  return { mine: count, late, next: await mostUrgent(actor, where, { today, isMine: count > 0 }) };
}

const SELECT = {
  key: true,
  sagsnummer: true,
  status: true,
  basis: true,
  dueOn: true,
  fuldmagtsgiverName: true,
  printedForms: {
    where: { supersededById: null },
    select: { kind: true, pages: { select: { number: true, returnedOn: true }, orderBy: { number: "asc" } } },
  },
} satisfies Prisma.SagSelect;

async function mostUrgent(
  actor: Actor,
  where: Prisma.SagWhereInput,
  { today, isMine }: { today: IsoDate; isMine: boolean },
): Promise<NextThing | null> {
  const orderBy = [{ dueOn: "asc" }, { sagsnummer: "asc" }] satisfies Prisma.SagOrderByWithRelationInput[];
  const sag = await db().sag.findFirst({ where, select: SELECT, orderBy });
  if (!sag?.dueOn) return null;
  const dueOn = fromDbDate(sag.dueOn);
  const { calendar } = clockRules(await readSettings(db(), today));
  const [paper] = sag.printedForms;
  return {
    sagsnummer: sag.sagsnummer,
    status: sag.status,
    basis: sag.basis,
    paper: paper?.kind ?? "form",
    pages: (paper?.pages ?? []).map(({ number, returnedOn }) => ({ number, isBack: returnedOn !== null })),
    since: await lastStepOn(sag.key),
    fuldmagtsgiver: shownName(actor, sag.fuldmagtsgiverName),
    dueOn,
    over: workingDaysBetween(dueOn, today, calendar),
    isMine,
  };
}

/** The day of the step that led to where the sag stands. */
async function lastStepOn(key: string): Promise<IsoDate | null> {
  const events = effective(await readEvents(db(), { kind: "sag", key }));
  return events.findLast(({ fact }) => fact.type === "sag.stepped")?.occurredOn ?? null;
}
