import fs from "node:fs";
import { inProject } from "../setup/project.mjs";
import { run } from "../setup/run.mjs";
import { step } from "../setup/say.mjs";
import { hashOf } from "../setup/stamp.mjs";
import { connect } from "./connect.mjs";
import { readNotes, writeNotes } from "./key-claim.mjs";

const SOURCES = ["lib", "prisma", "scripts/seed.ts", "scripts/seed"];

/**
 * The catalogue, and demo data if asked for. The seed itself may be run again at will; the stamp only saves the time.
 * @param {import("./urls.mjs").DatabaseUrls} urls
 * @param {{ keyFile: string, demo: boolean }} options
 */
export async function seed(urls, { keyFile, demo }) {
  if (!fs.existsSync(inProject("scripts", "seed.ts"))) return;
  const stamp = hashOf(SOURCES, `demo=${demo}`);
  const client = await connect(urls.ownerUrl);
  try {
    const notes = await readNotes(client);
    if (notes.seed === stamp) return;
    await step(demo ? "Lægger kataloget og demodata i databasen" : "Lægger kataloget i databasen", () =>
      run(process.execPath, ["--import", "tsx", inProject("scripts", "seed.ts")], {
        env: { ...process.env, ...databaseEnvironment(urls), KEY_FILE: keyFile, DEMO: demo ? "1" : "0" },
      }),
    );
    await writeNotes(client, { ...notes, seed: stamp });
  } finally {
    await client.end();
  }
}

/** @param {import("./urls.mjs").DatabaseUrls} urls */
export function databaseEnvironment({ ownerUrl, appUrl, reportUrl }) {
  return { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, REPORT_DATABASE_URL: reportUrl };
}
