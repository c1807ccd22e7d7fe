import type { Client } from "pg";
import type { QuarterFigures } from "@/lib/report/figures";
import { readPersonFigures } from "@/lib/report/read-figures";
import { type Quarter, quarterOf } from "@/lib/rollout/quarters";
import { Chance } from "@/tests/volume/chance";
import { changeSomething, POOL } from "./catalogue";
import { aHistory, type Told } from "./history";
import { written } from "./order";
import { recount } from "./recount";
import { write } from "./write";

/** The years whose quarters stand side by side in one database. */
const [FIRST_YEAR, YEARS] = [2011, 10];

export function aQuarter(chance: Chance): Quarter {
  const year = FIRST_YEAR + chance.between(0, YEARS - 1);
  return quarterOf(`${year}-${chance.oneOf(["01", "04", "07", "10"])}-01`);
}

type Figures = Pick<QuarterFigures, "persons" | "times" | "nationalSources">;

/**
 * One random history in and around one quarter, written down in two parts. At each watermark the figures are those of the
 * recount; and what the first gave, it gives when the second part is written too. Gives the differences, in words.
 */
export async function runOnce(client: Client, seed: number): Promise<string[]> {
  const chance = new Chance(seed);
  const quarter = aQuarter(chance);
  const isInOrder = chance.is(0.5);
  const told = written(chance, aHistory({ chance, quarter, pool: POOL }), isInOrder);
  const half = chance.between(0, told.length);
  const seqs = new Map<Told, bigint>();
  const part = { chance, quarter, seqs };
  const early = await writePart(client, told.slice(0, half), part);
  const before = await readPersonFigures(quarter, early);
  // Written in any order, what is known in between is no life that could have been.
  const first = isInOrder ? await differences(client, { quarter, watermark: early, figures: before }) : [];
  const late = await writePart(client, told.slice(half), part);
  const after = await readPersonFigures(quarter, late);
  const second = await differences(client, { quarter, watermark: late, figures: after });
  const again = await readPersonFigures(quarter, early);
  const isSame = JSON.stringify(again) === JSON.stringify(before);
  return [
    ...[...first, ...second],
    ...(isSame ? [] : ["what an earlier watermark gave was changed by what was written later"]),
  ].map((difference) => `seed ${seed}, ${quarter.year}-k${quarter.number}: ${difference}`);
}

type Part = { chance: Chance; quarter: Quarter; seqs: Map<Told, bigint> };

/** Gives the seq of the last fact: nobody else writes. */
async function writePart(client: Client, told: readonly Told[], { chance, quarter, seqs }: Part) {
  await write(client, told, seqs);
  const last = await lastSeq(client);
  if (!chance.is(0.6)) return last;
  const key = chance.uuid();
  const changed = { kind: "henvendelse", key } as const;
  const fact: Told = {
    subject: changed,
    type: "catalogue.changed",
    on: quarter.first,
    dayOrder: 1,
    payload: {},
    corrects: null,
  };
  await write(client, [fact], seqs);
  const seq = seqs.get(fact) ?? 0n;
  await changeSomething(client, { chance, quarter, seq });
  return seq;
}

export async function lastSeq(client: Client): Promise<bigint> {
  const { rows } = await client.query<{ seq: string }>("select max(seq) as seq from event");
  return BigInt(rows[0]?.seq ?? 0);
}

type Compared = { quarter: Quarter; watermark: bigint; figures: Figures };

async function differences(client: Client, { quarter, watermark, figures }: Compared): Promise<string[]> {
  const counted = await recount(client, quarter, watermark);
  const found: string[] = [];
  for (const { id, rows } of figures.persons) {
    const [theirs, ours] = [
      counted.tables[id] ?? {},
      Object.fromEntries(rows.map(({ key, count }) => [key, count])),
    ];
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      // The row for all other places is there when somebody was at one, or one could have been.
      if (theirs[key] !== ours[key]) found.push(`${id} ${key}: ${ours[key]}, recounted ${theirs[key]}`);
    }
  }
  for (const clock of ["ours", "citizens"] as const) {
    const [one, other] = [JSON.stringify(figures.times[clock]), JSON.stringify(spread(counted[clock]))];
    if (one !== other) found.push(`${clock}: ${one}, recounted ${other}`);
  }
  return found;
}

/** The least that half, and nine of ten, took at most. */
function spread(days: readonly number[]) {
  if (days.length < 20) return null;
  const sorted = days.toSorted((a, b) => a - b);
  const least = (part: number) => sorted[Math.ceil((sorted.length * part) / 10) - 1];
  return { median: least(5), ninety: least(9) };
}
