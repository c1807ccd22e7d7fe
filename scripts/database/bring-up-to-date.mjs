import { say } from "../setup/say.mjs";
import { migrate } from "./migrate.mjs";
import { seed } from "./seed.mjs";

/**
 * The tables of this version of the program, and the catalogue (and demo data) that belong to it.
 * @param {import("../../lib/env.mjs").Environment} environment
 * @param {import("./open.mjs").OpenDatabase} database
 */
export async function bringUpToDate(environment, { keys, urls }) {
  const names = await migrate({ ...environment, keys, ownerUrl: urls.ownerUrl });
  if (names.length > 0) say(`Databasen er bragt op til denne udgave: ${names.join(", ")}.`);
  await seed(urls, environment);
}
