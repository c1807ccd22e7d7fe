import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleSql } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { branchesOf, type QueueContext } from "@/lib/sag/queue/branches";
import { beyond, columnOf, type Mark } from "@/lib/sag/queue/cursor";
import type { QueueName } from "@/lib/sag/queue/queues";
import type { Sort } from "@/lib/sag/queue/sorts";

export type Row = { id: string } & Mark;
type Wanted = {
  queue: QueueName;
  sort: Sort;
  context: QueueContext;
  filters: readonly Prisma.Sql[];
  mark: Mark | null;
  /** towards the beginning of the list */
  backwards: boolean;
  limit: number;
};

/** The rows of a page in the order of the list, by id. Each part is read in the order of its index, and no further. */
export async function pageIds(actor: Actor, wanted: Wanted): Promise<Row[]> {
  const branches = isFromToday(wanted)
    ? [Prisma.sql`sag.due_on is not null`]
    : branchesOf(wanted.queue, wanted.sort, wanted.context);
  if (branches.length === 0) return [];
  const rows = await db().$queryRaw<Row[]>(pageSql(actor, wanted, branches));
  return wanted.backwards ? rows.reverse() : rows;
}

/**
 * What is late, read from today backwards: the day itself is where the page begins at the latest. Said twice, the planner
 * would take the two for independent, expect next to nothing, and sort what it then finds.
 */
function isFromToday({ queue, sort, backwards }: Wanted): boolean {
  return queue === "over-fristen" && sort.descending !== backwards;
}

function startOf(wanted: Wanted): Mark | null {
  const { mark, context } = wanted;
  if (!isFromToday(wanted) || (mark && mark.value < context.today)) return mark;
  return { value: context.today, sagsnummer: "" };
}

function pageSql(actor: Actor, wanted: Wanted, branches: readonly Prisma.Sql[]): Prisma.Sql {
  const { sort, backwards, limit } = wanted;
  const mark = startOf(wanted);
  const descending = sort.descending !== backwards;
  const way = descending ? Prisma.sql`desc` : Prisma.sql`asc`;
  const narrowed = [visibleSql(actor), ...wanted.filters, ...(mark ? [beyond(sort, mark, descending)] : [])];
  const parts = branches.map(
    (branch) => Prisma.sql`(select sag.id, ${columnOf(sort)} as key, sag.sagsnummer from sag
      where ${Prisma.join([branch, ...narrowed], " and ")}
      order by ${orderBy(sort, way)} limit ${limit})`,
  );
  return Prisma.sql`select id, key::text as value, sagsnummer from (${Prisma.join(parts, " union all ")}) as page
    order by page.key ${way}, page.sagsnummer ${way} limit ${limit}`;
}

function orderBy(sort: Sort, way: Prisma.Sql): Prisma.Sql {
  const number = Prisma.sql`sag.sagsnummer ${way}`;
  return sort.by === "nummer" ? number : Prisma.sql`${columnOf(sort)} ${way}, ${number}`;
}
