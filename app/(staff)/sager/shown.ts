import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { listOthers } from "@/lib/sag/dividing/colleagues";
import { readDivision } from "@/lib/sag/dividing/division";
import { countQueue, countQueues } from "@/lib/sag/queue/count";
import { listQueue } from "@/lib/sag/queue/list";
import { readNames } from "@/lib/sag/queue/names";
import { isNarrowed, parseQueueQuery, type QueryParams } from "@/lib/sag/queue/query";
import { readViewAttempt } from "@/lib/saved-view/attempt";
import { listViews } from "@/lib/saved-view/queries";

/** All that the page of lists shows: the list that is asked for, the counts of all, and the views that are kept. */
export async function readShown(actor: Actor, params: QueryParams, now: Date) {
  const today = copenhagenDay(now);
  const names = await readNames(today);
  const shown = parseQueueQuery(params, names);
  const [page, counts, kept, attempt, division, colleagues, narrowed] = await Promise.all([
    listQueue(actor, shown, today),
    countQueues(actor, today),
    listViews(actor),
    readViewAttempt(actor, one(params["forsoeg"]), now),
    readDivision(actor, one(params["fordelt"]), now),
    listOthers(actor, today),
    isNarrowed(shown.filters) ? countQueue(actor, shown, today) : null,
  ]);
  const views = kept.map((view) => ({ ...view, query: parseQueueQuery(view.words, names) }));
  const view = views.find(({ id }) => id === one(params["visning"])) ?? null;
  const isAhead = shown.queue === "udloeber";
  const whole = isAhead ? counts.expiring[shown.days] : counts.queues[shown.queue].count;
  return {
    shown,
    names,
    page,
    counts,
    views,
    view,
    attempt,
    division,
    colleagues,
    count: narrowed?.count ?? whole,
  };
}

export type Shown = Awaited<ReturnType<typeof readShown>>;

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
