import type { Client } from "pg";
import type { Told } from "./history";

/** Writes facts as the log's owner, many at a time, in the order given. Gives the seq of the last. */
export async function write(client: Client, told: readonly Told[], seqs: Map<Told, bigint>): Promise<void> {
  const { rows } = await client.query<{ seq: string }>(
    "select nextval('event_seq_seq') as seq from generate_series(1, $1)",
    [told.length],
  );
  for (const [at, one] of told.entries()) seqs.set(one, BigInt(rows[at]?.seq ?? 0));
  const events = told.map((one) => ({
    seq: String(seqs.get(one)),
    type: one.type,
    subject_kind: one.subject.kind,
    subject_key: one.subject.key,
    occurred_on: one.on,
    day_order: one.dayOrder,
    recorded_at: "2021-01-01T00:00:00Z",
    actor: "system",
    payload: one.payload,
    corrects: one.corrects ? String(seqs.get(one.corrects)) : null,
  }));
  await client.query("insert into event select * from json_populate_recordset(null::event, $1)", [
    JSON.stringify(events),
  ]);
}
