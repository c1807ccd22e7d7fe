import { fromDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { FACT, type RecordedEvent } from "@/lib/events/event";
import { type RolloutLog, withPasts } from "@/lib/rollout/log";

type Row = {
  seq: bigint;
  rollout_key: string;
  type: string;
  occurred_on: Date;
  day_order: number;
  corrects: bigint | null;
  payload: object;
};

/** What the view leaves out, and a fact is not read without. */
const NOT_TOLD = { nextGateOn: null, party: null };

/** The log of the rollout as the role `report` may read it: who noted what, when and why is not in it. */
export async function readPublicLog(tx: Pick<Tx, "$queryRaw">): Promise<RolloutLog> {
  const rows = await tx.$queryRaw<Row[]>`
    select seq, rollout_key, type, occurred_on, day_order, corrects, payload from public_rollout_event order by seq`;
  const own = Map.groupBy(rows.map(toEvent), ({ subject }) => subject.key);
  return { upTo: rows.at(-1)?.seq ?? 0n, events: withPasts(own) };
}

function toEvent({ seq, rollout_key, type, occurred_on, day_order, corrects, payload }: Row): RecordedEvent {
  return {
    seq,
    subject: { kind: "rollout", key: rollout_key },
    occurredOn: fromDbDate(occurred_on),
    dayOrder: day_order,
    recordedAt: new Date(0),
    actor: "",
    corrects,
    fact: FACT.parse({ ...NOT_TOLD, ...payload, type }),
  };
}
