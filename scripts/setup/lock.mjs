import fs from "node:fs";
import { SetupError } from "./say.mjs";

/**
 * Only one process at a time may have a lock. A holder that was killed leaves the file behind, and does not count.
 * @param {string} lockFile
 * @returns {{ holder: null, release: () => void } | { holder: number }}
 */
export function takeLock(lockFile) {
  const draft = `${lockFile}.${process.pid}`;
  fs.writeFileSync(draft, identify(process.pid));
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (isLinked(draft, lockFile))
        return { holder: null, release: () => fs.rmSync(lockFile, { force: true }) };
      const holder = livingHolder(lockFile);
      if (holder) return { holder };
      clearAway(lockFile);
    }
  } finally {
    fs.rmSync(draft);
  }
  throw new SetupError(
    `Låsefilen ${lockFile} kan ikke laves. Slet den, hvis programmet ikke kører, og prøv igen.`,
  );
}

/**
 * `link` is the one step that either makes the lock or finds that somebody has it.
 * @param {string} draft
 * @param {string} lockFile
 */
function isLinked(draft, lockFile) {
  try {
    fs.linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Renamed before it is deleted, so that of two who find the same dead lock only one removes it.
 * @param {string} lockFile
 */
function clearAway(lockFile) {
  const aside = `${lockFile}.${process.pid}.dead`;
  try {
    fs.renameSync(lockFile, aside);
    if (livingHolder(aside)) fs.linkSync(aside, lockFile);
    fs.rmSync(aside);
  } catch {
    // Somebody else was faster; the next try sees what they made of it.
  }
}

/** @param {string} lockFile */
function livingHolder(lockFile) {
  const text = readIfThere(lockFile);
  const pid = Number(text.split(" ")[0]);
  return pid && isAlive(pid) && identify(pid) === text ? pid : null;
}

/**
 * A process that has ended counts as gone even if its parent never asks how it went, as in many containers.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !readIfThere(`/proc/${pid}/stat`).includes(") Z ");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * A number alone does not name a process for ever: it is used again, soonest in a container.
 * @param {number} pid
 */
function identify(pid) {
  const boot = readIfThere("/proc/sys/kernel/random/boot_id").trim();
  const startedAt = readIfThere(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[19] ?? "";
  return `${pid} ${boot} ${startedAt}`;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
