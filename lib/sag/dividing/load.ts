import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { lateOn } from "@/lib/sag/late";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { readNames } from "@/lib/sag/queue/names";
import { QUEUE_NAMES, type QueueName, queueOf } from "@/lib/sag/queue/queues";

/** Open sager: how many wait, how many of them are late, and how many nobody has. */
export type Load = { waiting: number; late: number; notAssigned: number };

export type WholeLoad = {
  /** the queues of one status, in their order */
  queues: ({ queue: QueueName } & Load)[];
  /** the places that have any, the one with most first */
  places: ({ slug: string; name: string } & Load)[];
  all: Load;
};

/** What waits on a Copenhagen day, by queue and by place. Never by employee. */
export async function readLoad(actor: Actor, today: IsoDate): Promise<WholeLoad> {
  const open: Prisma.SagWhereInput = { AND: [visibleTo(actor), { dueOn: { not: null } }] };
  const [waiting, late, notAssigned, { locations }] = await Promise.all([
    counted(open),
    counted({ AND: [open, lateOn(today)] }),
    counted({ AND: [open, { assigneeId: null }] }),
    readNames(today),
  ]);
  const loadOf = (fits: (cell: Cell) => boolean): Load => ({
    waiting: sum(waiting, fits),
    late: sum(late, fits),
    notAssigned: sum(notAssigned, fits),
  });
  const names = new Map(locations.map(({ slug, title }) => [slug, title]));
  const slugs = [...new Set(waiting.map(({ location }) => location))];
  return {
    queues: QUEUE_NAMES.flatMap((queue) => {
      const status = queueOf(queue).status;
      return status ? [{ queue, ...loadOf((cell) => cell.status === status) }] : [];
    }),
    places: slugs
      .map((slug) => ({
        slug,
        name: names.get(slug) ?? slug,
        ...loadOf(({ location }) => location === slug),
      }))
      .toSorted((a, b) => b.waiting - a.waiting || a.name.localeCompare(b.name, "da")),
    all: loadOf(() => true),
  };
}

type Cell = { status: SagStatus; location: string; count: number };

async function counted(where: Prisma.SagWhereInput): Promise<Cell[]> {
  const rows = await db().sag.groupBy({ by: ["status", "locationSlug"], where, _count: true });
  return rows.map(({ status, locationSlug, _count }) => ({ status, location: locationSlug, count: _count }));
}

function sum(cells: readonly Cell[], fits: (cell: Cell) => boolean): number {
  return cells.filter(fits).reduce((total, { count }) => total + count, 0);
}
