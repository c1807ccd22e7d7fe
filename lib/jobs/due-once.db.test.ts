import fs from "node:fs";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { rebuildDueOnce } from "@/lib/jobs/due-once";
import { runJobs } from "@/lib/jobs/timer";
import { broughtTo, ownerRows, signedInAs, storedSag } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const mette = await signedInAs("caseworker");
const MIDDAY = new Date("2026-11-24T12:00:00Z");
const OLD = new Date("2027-02-01T00:00:00Z");

/** A sag with a due day by the rules of the version before. */
async function sagFromBefore(): Promise<string> {
  const sagsnummer = await broughtTo("received", mette);
  await db().sag.update({ where: { sagsnummer }, data: { dueOn: OLD } });
  return sagsnummer;
}
/** By the migration's own words. */
const [, asking = ""] = fs
  .readFileSync("prisma/migrations/20261127000100_due_once/migration.sql", "utf8")
  .split("counted in working days now, which stand still while we wait.\n");
const asked = () => ownerRows(asking);

test("due days from the version before are made anew once, when a migration has asked for it", async () => {
  const sagsnummer = await sagFromBefore();
  const { dueOn: right } = await storedSag(await broughtTo("received", mette));
  await runJobs(MIDDAY);
  expect((await storedSag(sagsnummer)).dueOn).toEqual(OLD);
  await asked();
  expect(await db().pendingJob.count()).toBe(1);
  await runJobs(MIDDAY);
  expect(await db().pendingJob.count()).toBe(0);
  expect((await storedSag(sagsnummer)).dueOn).toEqual(right);
  await db().sag.update({ where: { sagsnummer }, data: { dueOn: OLD } });
  await runJobs(MIDDAY);
  expect((await storedSag(sagsnummer)).dueOn).toEqual(OLD);
});

test("two processes that begin at once do it once between them", async () => {
  await sagFromBefore();
  await asked();
  const counts = await Promise.all([rebuildDueOnce(NOW), rebuildDueOnce(NOW)]);
  expect(counts.filter((count) => count > 0)).toHaveLength(1);
});
