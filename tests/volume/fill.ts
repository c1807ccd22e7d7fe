import type { Client } from "pg";
import type { Keys } from "@/lib/keys.mjs";
import { Chance } from "./chance";
import { addHenvendelserAlone } from "./henvendelse";
import { insertRows, noRows } from "./rows";
import { addSag, type Done } from "./sag";
import { addCaseworkers, readWorld } from "./world";

export type Volume = {
  sager: number;
  seed: number;
  /** a Copenhagen day */
  today: string;
  keys: Keys;
};

const BATCH = 1_000;
const COLLEAGUES = 6;
/** so many that can be renewed are remembered */
const KEPT = 500;

/**
 * Fills a database with sager that have lived: persons, fuldmagter, papers, letters, henvendelser, wishes, events. As its
 * owner, with every constraint and trigger on. The same seed gives the same sager. The planner's figures are made anew.
 */
export async function fillWithSager(client: Client, { sager, seed, today, keys }: Volume): Promise<void> {
  await addCaseworkers(client, COLLEAGUES);
  const world = await readWorld(client, { chance: new Chance(seed), keys, today });
  const done: Done[] = [];
  for (let left = sager; left > 0; left -= BATCH) {
    const rows = noRows();
    const count = Math.min(left, BATCH);
    for (let made = 0; made < count; made++) {
      const renews = done.length > 0 && world.chance.is(0.08) ? world.chance.oneOf(done) : null;
      const sag = addSag(world, rows, renews);
      if (sag) done[done.length < KEPT ? done.length : world.chance.between(0, KEPT - 1)] = sag;
    }
    addHenvendelserAlone(world, rows, Math.round(count * 0.6));
    await insertRows(client, rows);
  }
  for (const [year, last] of world.numbers) {
    await client.query(
      `insert into sagsnummer_counter (year, last) values ($1, $2)
       on conflict (year) do update set last = excluded.last`,
      [year, last],
    );
  }
  await client.query("vacuum analyze");
}
