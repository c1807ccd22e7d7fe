import { SYSTEM } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import type { FactInput } from "@/lib/events/event";
import { recordEvent } from "@/lib/events/record";
import { TYPES } from "./data";

type Waiting = { key: string; typeSlug: string; areaSlug: string };

/**
 * Every rollout without a history starts at `idea` today. Where the type has already ended, for the trial that
 * ran out, it is retired at once, so that it is not counted.
 */
export async function startRollouts(tx: Tx, { today }: { today: string }): Promise<void> {
  for (const rollout of await withoutHistory(tx)) {
    await record(tx, today, rollout, startOf(rollout));
    const endsOn = TYPES.find(({ slug }) => slug === rollout.typeSlug)?.endsOn;
    if (endsOn && endsOn < today) await retire(tx, today, rollout, endsOn);
  }
}

export function startOf({ typeSlug, areaSlug }: Pick<Waiting, "typeSlug" | "areaSlug">): FactInput {
  return { type: "rollout.stepped", step: "start", to: "idea", fuldmagtstype: typeSlug, area: areaSlug };
}

async function withoutHistory(tx: Tx): Promise<Waiting[]> {
  const told = await tx.event.findMany({
    where: { subjectKind: "rollout" },
    select: { subjectKey: true },
    distinct: ["subjectKey"],
  });
  return tx.rollout.findMany({
    where: { key: { notIn: told.map(({ subjectKey }) => subjectKey) } },
    orderBy: [{ typeSlug: "asc" }, { areaSlug: "asc" }],
  });
}

async function retire(tx: Tx, today: string, rollout: Waiting, endsOn: string) {
  await record(tx, today, rollout, { type: "rollout.stepped", step: "retire", to: "retired", endsOn });
  await tx.rollout.update({ where: { key: rollout.key }, data: { status: "retired" } });
}

function record(tx: Tx, today: string, { key }: Waiting, fact: FactInput) {
  return recordEvent(tx, {
    subject: { kind: "rollout", key },
    occurredOn: today,
    actor: SYSTEM.key,
    fact,
  });
}
