import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { addDays, type IsoDate, toDbDate } from "@/lib/dates";
import { TO_THE_JOURNAL } from "@/lib/sag/journal/judge-journal";
import { lateOn } from "@/lib/sag/late";
import { type QueueName, queueOf } from "@/lib/sag/queue/queues";

type Context = {
  actor: Actor;
  /** ids of users, from `seesToOn` */
  seesTo: readonly string[];
  /** a Copenhagen day */
  today: IsoDate;
  /** how many days ahead `udloeber` looks */
  days?: number;
};

/** Which sager are in a queue, of those that the actor may see. `branches.ts` says the same in SQL; a test compares. */
export function queueWhere(name: QueueName, context: Context): Prisma.SagWhereInput {
  return { AND: [visibleTo(context.actor), held(name, context)] };
}

function held(name: QueueName, { seesTo, today, days = 30 }: Context): Prisma.SagWhereInput {
  switch (name) {
    case "mine":
      return { assigneeId: { in: [...seesTo] }, dueOn: { not: null } };
    case "ikke-fordelt":
      return { assigneeId: null, dueOn: { not: null } };
    case "over-fristen":
      return lateOn(today);
    case "aabne":
      return { dueOn: { not: null } };
    case "lukkede":
      return { dueOn: null };
    case "journal":
      return { status: { in: [...TO_THE_JOURNAL] }, journalNumber: null };
    case "udloeber":
      return {
        status: { in: ["registered", "completed"] },
        periodTo: { gte: toDbDate(today), lte: toDbDate(addDays(today, days)) },
        fuldmagter: { some: { fate: "active" } },
      };
    default:
      return { status: queueOf(name).status };
  }
}
