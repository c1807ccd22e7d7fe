import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { cursorOf, markAt } from "@/lib/sag/queue/cursor";
import { filterSql } from "@/lib/sag/queue/filters";
import { type QueueLine, selectLine, toQueueLine } from "@/lib/sag/queue/line";
import { missingOf } from "@/lib/sag/queue/missing";
import { pageIds, type Row } from "@/lib/sag/queue/page-ids";
import { NO_FILTERS, type QueueQuery } from "@/lib/sag/queue/query";
import type { QueueName } from "@/lib/sag/queue/queues";
import { type Sort, sortsOf, usualSort } from "@/lib/sag/queue/sorts";

export const PAGE = 50;

/** `next` and `previous` are cursors, null at the ends of the list. */
export type QueuePage = { lines: QueueLine[]; next: string | null; previous: string | null };

/**
 * A page of a queue on a Copenhagen day. Names in a list are not a look-up of a person; opening a sag is. A cursor
 * that leads nowhere gives the first page.
 */
export async function listQueue(
  actor: Actor,
  query: QueueQuery,
  today: IsoDate,
  limit = PAGE,
): Promise<QueuePage> {
  const sort = offered(query);
  const { queue, cursor = null, filters = NO_FILTERS, days = 30 } = query;
  const [seesTo, narrowed, mark] = await Promise.all([
    seesToOn(actor, today),
    filterSql(actor, filters, today),
    cursor && markAt(actor, sort, cursor.at),
  ]);
  const backwards = mark !== null && cursor?.side === "before";
  const context = { seesTo, today, days };
  const wanted = { queue, sort, context, filters: narrowed, mark, backwards, limit: limit + 1 };
  const rows = await pageIds(actor, wanted);
  const isShort = mark !== null && (backwards ? rows.length <= limit : rows.length === 0);
  if (isShort) return listQueue(actor, { ...query, cursor: null }, today, limit);
  const page = backwards ? rows.slice(-limit) : rows.slice(0, limit);
  return {
    lines: await linesOf(actor, queue, page, today),
    ...ends(sort, page, { more: rows.length > limit, mark, backwards }),
  };
}

/** The sort that is asked for where the queue offers it. */
function offered({ queue, sort }: QueueQuery): Sort {
  return sort && sortsOf(queue).includes(sort.by) ? sort : usualSort(queue);
}

type Read = { more: boolean; mark: object | null; backwards: boolean };

function ends(sort: Sort, page: readonly Row[], { more, mark, backwards }: Read) {
  const [first, last] = [page[0], page.at(-1)];
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : mark !== null;
  return {
    next: hasNext && last ? cursorOf(sort, last) : null,
    previous: hasPrevious && first ? cursorOf(sort, first) : null,
  };
}

async function linesOf(actor: Actor, queue: QueueName, page: readonly Row[], today: IsoDate) {
  const ids = page.map(({ id }) => id);
  const where = { ...visibleTo(actor), id: { in: ids } };
  const sager = await db().sag.findMany({ where, select: selectLine(queue, today) });
  const byId = new Map(sager.map((sag) => [sag.id, sag]));
  const waiting = sager.filter(({ status }) => status === "awaiting_citizen");
  const missing = await missingOf(waiting.map(({ key }) => key));
  return ids.flatMap((id) => {
    const sag = byId.get(id);
    const told = { queue, today, missing: (sag && missing.get(sag.key)) ?? null };
    return sag ? [toQueueLine(actor, sag, told)] : [];
  });
}
