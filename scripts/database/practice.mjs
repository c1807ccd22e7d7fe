import { inProject } from "../setup/project.mjs";
import { run } from "../setup/run.mjs";
import { say, step } from "../setup/say.mjs";
import { connect } from "./connect.mjs";
import { databaseEnvironment } from "./seed.mjs";

/**
 * The first time a demo installation is started, invented people and sager to practise on. Never where there is a sag or
 * an account that is not of the demo; the command itself looks again.
 * @param {import("../../lib/env.mjs").Environment} environment
 * @param {import("./open.mjs").OpenDatabase} database
 */
export async function fillForPractice({ demo, keyFile }, { urls }) {
  if (!demo || !(await isToBeFilled(urls.ownerUrl))) return;
  const output = await step("Finder på personer og sager at øve sig på (omkring ti sekunder)", () =>
    run(process.execPath, ["--import", "tsx", inProject("scripts", "practice.ts")], {
      env: { ...process.env, ...databaseEnvironment(urls), KEY_FILE: keyFile, DEMO: "1" },
    }),
  );
  say(`   ${output.trim().split("\n").at(-1)}`);
}

/** @param {string} ownerUrl */
async function isToBeFilled(ownerUrl) {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query(
      `SELECT NOT EXISTS (SELECT FROM sag) AND NOT EXISTS (SELECT FROM "user" WHERE NOT demo) AS empty`,
    );
    return Boolean(rows[0].empty);
  } finally {
    await client.end();
  }
}
