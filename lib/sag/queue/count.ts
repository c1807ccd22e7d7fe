import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleSql } from "@/lib/auth/scope";
import { addDays, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { lateSql } from "@/lib/sag/late";
import { conditionOf, type QueueContext } from "@/lib/sag/queue/branches";
import { COUNTED_TO, type QueueCount, type QueueCounts } from "@/lib/sag/queue/counts";
import { filterSql } from "@/lib/sag/queue/filters";
import { LOOK_AHEAD, type LookAhead, NO_FILTERS, type QueueQuery } from "@/lib/sag/queue/query";
import { QUEUE_NAMES, type QueueName } from "@/lib/sag/queue/queues";

type Row = { queue: QueueName } & QueueCount;
const NONE: QueueCount = { count: 0, late: 0, oldestDue: null };

/** Every queue on a Copenhagen day, as the actor sees it: how many, how many late, the oldest due. Two queries. */
export async function countQueues(actor: Actor, today: IsoDate): Promise<QueueCounts> {
  const context = { seesTo: await seesToOn(actor, today), today, days: 30 };
  const parts = QUEUE_NAMES.filter((queue) => queue !== "udloeber").map((queue) =>
    countSql(actor, queue, context, []),
  );
  const [rows, expiring] = await Promise.all([
    db().$queryRaw<Row[]>(Prisma.join(parts, " union all ")),
    countExpiring(actor, today),
  ]);
  const counted = new Map(rows.map(({ queue, ...count }) => [queue, count]));
  counted.set("udloeber", { ...NONE, count: expiring[30] });
  const all = QUEUE_NAMES.map((queue) => [queue, counted.get(queue) ?? NONE] as const);
  return { queues: Object.fromEntries(all) as Record<QueueName, QueueCount>, expiring };
}

/** One queue narrowed by its filters. */
export async function countQueue(actor: Actor, query: QueueQuery, today: IsoDate): Promise<QueueCount> {
  const { queue, filters = NO_FILTERS, days = 30 } = query;
  const [seesTo, narrowed] = await Promise.all([seesToOn(actor, today), filterSql(actor, filters, today)]);
  const rows = await db().$queryRaw<Row[]>(countSql(actor, queue, { seesTo, today, days }, narrowed));
  const { count, late, oldestDue } = rows[0] ?? NONE;
  return { count, late, oldestDue };
}

/**
 * Each figure by a reading of its own that stops in time: a queue is never counted further than anybody reads, nothing is
 * sorted, and what is late and the oldest are right however long the queue is.
 */
function countSql(
  actor: Actor,
  queue: QueueName,
  context: QueueContext,
  filters: readonly Prisma.Sql[],
): Prisma.Sql {
  const held = [conditionOf(queue, context), visibleSql(actor), ...filters];
  const late = hasDue(queue) ? counted([...held, lateSql(context.today)]) : NOTHING;
  const oldest = hasDue(queue)
    ? Prisma.sql`(select min(sag.due_on)::text from sag where ${all(held)})`
    : NULL;
  return Prisma.sql`(select ${queue} as queue, ${counted(held)} as count, ${late} as late, ${oldest} as "oldestDue")`;
}

const NOTHING = Prisma.sql`0`;
const NULL = Prisma.sql`null::text`;

function counted(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(select count(*)::int from (select from sag where ${all(conditions)} limit ${COUNTED_TO + 1}) as counted)`;
}

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], " and ");
}

function hasDue(queue: QueueName): boolean {
  return !["udloeber", "journal", "lukkede"].includes(queue);
}

/** In how many sager something that holds ends within so many days, counted as queues are. */
export async function countExpiring(actor: Actor, today: IsoDate): Promise<Record<LookAhead, number>> {
  const longest = Math.max(...LOOK_AHEAD);
  const held = [conditionOf("udloeber", { seesTo: [], today, days: longest }), visibleSql(actor)];
  const columns = LOOK_AHEAD.map(
    (days) =>
      Prisma.sql`(count(*) filter (where period_to <= ${addDays(today, days)}::date))::int as ${Prisma.raw(`"${days}"`)}`,
  );
  // read once: what holds of each sag is looked up, and that is most of it
  const [row] = await db().$queryRaw<Record<LookAhead, number>[]>`
    select ${Prisma.join(columns)}
    from (select sag.period_to from sag where ${all(held)} limit ${COUNTED_TO + 1}) as counted`;
  return row ?? { 30: 0, 60: 0, 90: 0 };
}
