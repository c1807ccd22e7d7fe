import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { clusterFolder } from "../postgres/embedded.mjs";
import { runningServer, stopServer } from "../postgres/running.mjs";
import { takeLock } from "../setup/lock.mjs";

export const PREFIX = "fuldmagt-test-";

/** A run that was killed leaves its server and its folder. The next run ends the one and removes the other. */
export async function clearLeftovers() {
  const names = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const name of names) await clear(path.join(os.tmpdir(), name));
}

/** @param {string} folder */
async function clear(folder) {
  const isOurs = fs.statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();
  if (!isOurs || takeLock(path.join(folder, "lock")).holder !== null) return;
  const server = runningServer(clusterFolder(path.join(folder, "data")));
  if (server) await stopServer(server.pid);
  fs.rmSync(folder, { recursive: true, force: true });
}
