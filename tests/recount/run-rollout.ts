import type { Client } from "pg";
import { readRolloutFigures } from "@/lib/report/read-figures";
import { Chance } from "@/tests/volume/chance";
import type { Told } from "./history";
import { written } from "./order";
import { comparable, recountRollout } from "./recount-rollout";
import { rolloutHistory } from "./rollouts";
import { aQuarter, lastSeq } from "./run";
import { write } from "./write";

/**
 * Random rollouts around one quarter, written down in any order and in two parts, against a recount at each watermark: the
 * state of a rollout is told by its events whatever they are. Gives the differences, in words.
 */
export async function runRollout(client: Client, seed: number): Promise<string[]> {
  const chance = new Chance(seed + 1_000_000);
  const quarter = aQuarter(chance);
  const told = written(chance, await rolloutHistory(client, { chance, quarter }), chance.is(0.3));
  const half = chance.between(0, told.length);
  const seqs = new Map<Told, bigint>();
  const marks: bigint[] = [];
  const figures: string[] = [];
  const found: string[] = [];
  for (const part of [told.slice(0, half), told.slice(half)]) {
    await write(client, part, seqs);
    const watermark = await lastSeq(client);
    const read = await readRolloutFigures(quarter, watermark);
    const [ours, theirs] = [comparable(read), await recountRollout(client, quarter, watermark)];
    for (const name of Object.keys(theirs) as (keyof typeof theirs)[]) {
      const [one, other] = [inWords(ours[name]), inWords(theirs[name])];
      if (one !== other) found.push(`${name}: ${one}, recounted ${other}`);
    }
    marks.push(watermark);
    figures.push(JSON.stringify(read));
  }
  const again = JSON.stringify(await readRolloutFigures(quarter, marks[0] ?? 0n));
  if (again !== figures[0])
    found.push("what an earlier watermark gave was changed by what was written later");
  return found.map((difference) => `seed ${seed}, ${quarter.year}-k${quarter.number}, rollout ${difference}`);
}

/** The order of a list is no figure. */
function inWords(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}
