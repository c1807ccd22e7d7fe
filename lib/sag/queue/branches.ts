import { Prisma } from "@/generated/prisma/client";
import { addDays, type IsoDate } from "@/lib/dates";
import { TO_THE_JOURNAL } from "@/lib/sag/journal/judge-journal";
import { lateSql } from "@/lib/sag/late";
import { OPEN_STATUSES, SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { type QueueName, queueOf } from "@/lib/sag/queue/queues";
import { type Sort, usualSort } from "@/lib/sag/queue/sorts";

export type QueueContext = { seesTo: readonly string[]; today: IsoDate; days: number };

/** Which sager are in a queue, as a condition on `sag`. `where.ts` says the same for Prisma; a test compares. */
export function conditionOf(queue: QueueName, { seesTo, today, days }: QueueContext): Prisma.Sql {
  switch (queue) {
    case "mine":
      return Prisma.sql`sag.assignee_id = any(${[...seesTo]}::uuid[]) and sag.due_on is not null`;
    case "ikke-fordelt":
      return Prisma.sql`sag.assignee_id is null and sag.due_on is not null`;
    case "over-fristen":
      return lateSql(today);
    case "aabne":
      return Prisma.sql`sag.due_on is not null`;
    case "lukkede":
      return Prisma.sql`sag.due_on is null`;
    case "journal":
      return Prisma.sql`sag.journal_number is null and ${statusIn(TO_THE_JOURNAL)}`;
    case "udloeber":
      // with a limit the planner looks each sag up, and never reads all fuldmagter
      return Prisma.sql`${statusIn(["registered", "completed"])}
        and sag.period_to between ${today}::date and ${addDays(today, days)}::date
        and (select true from fuldmagt where fuldmagt.sag_id = sag.id and fuldmagt.fate = 'active' limit 1)`;
    default:
      return statusIn([queueOf(queue).status ?? "received"]);
  }
}

/**
 * The queue in parts that an index each gives in order: a page of each is read, and the pages are merged. One status
 * or one caseworker is a part; so no list is ever sorted whole.
 */
export function branchesOf(queue: QueueName, sort: Sort, context: QueueContext): Prisma.Sql[] {
  const condition = conditionOf(queue, context);
  if (queue === "mine") {
    return context.seesTo.map((id) => Prisma.sql`sag.assignee_id = ${id}::uuid and sag.due_on is not null`);
  }
  const isAcross = queue === "aabne" || queue === "lukkede";
  if (!isAcross || sort.by === usualSort(queue).by) return [condition];
  const statuses = SAG_STATUSES.filter((status) => OPEN_STATUSES.includes(status) === (queue === "aabne"));
  return statuses.map((status) => Prisma.sql`${condition} and ${statusIn([status])}`);
}

/** As literals: a partial index is used only where the planner can see that they are its own. */
function statusIn(statuses: readonly SagStatus[]): Prisma.Sql {
  const list = statuses.map((status) => `'${status}'`).join(", ");
  return Prisma.raw(statuses.length === 1 ? `sag.status = ${list}` : `sag.status in (${list})`);
}
