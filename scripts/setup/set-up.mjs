import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { atEnd } from "./cleanup.mjs";
import { installDependencies } from "./dependencies.mjs";
import { takeLock } from "./lock.mjs";
import { generatePrismaClient } from "./prisma-client.mjs";
import { inProject } from "./project.mjs";
import { say } from "./say.mjs";

/** What every command needs before it can do its own. Does only what is missing. */
export async function setUp() {
  await alone(async () => {
    await installDependencies();
    await generatePrismaClient();
  });
}

/**
 * One at a time in this folder: two commands must not install, or build, on top of each other.
 * @param {() => Promise<void>} work
 */
export async function alone(work) {
  fs.mkdirSync(inProject(".cache"), { recursive: true });
  const release = await waitForLock(inProject(".cache", "set-up.lock"));
  const forget = atEnd(release);
  try {
    await work();
  } finally {
    forget();
    release();
  }
}

/** @param {string} lockFile */
async function waitForLock(lockFile) {
  for (let waited = false; ; waited = true) {
    const lock = takeLock(lockFile);
    if (lock.holder === null) return lock.release;
    if (!waited) say(`Venter på en anden opsætning i samme mappe (proces ${lock.holder}) …`);
    await wait(500);
  }
}
