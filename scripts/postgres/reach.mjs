import fs from "node:fs";
import path from "node:path";
import { SetupError } from "../setup/say.mjs";
import { nativeFolder } from "./binaries.mjs";
import { canEnter } from "./identity.mjs";

/**
 * A folder of PostgreSQL's programs that the chosen user can reach. For another user they may have to be copied
 * beside the data, since the project can lie below a folder that only root may enter.
 * @param {import("./identity.mjs").Identity} identity
 * @param {string} dataDir
 */
export function reachableBinaries(identity, dataDir) {
  const native = nativeFolder();
  if (identity.kind !== "other") return native;
  fs.chmodSync(dataDir, 0o711);
  if (!canEnter(identity, dataDir)) throw new SetupError(unreachable(dataDir));
  return canEnter(identity, native) ? native : copyOf(native, dataDir);
}

/**
 * @param {string} native
 * @param {string} dataDir
 */
function copyOf(native, dataDir) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = path.join(dataDir, `postgres-program-${version}`);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(draft, copy);
  return copy;
}

/** @param {string} dataDir */
function unreachable(dataDir) {
  return (
    `PostgreSQL vil ikke køre som root, og brugeren »nobody« må ikke komme ind i ${dataDir}. ` +
    "Sæt DATA_DIR til en mappe, alle må gå igennem, for eksempel DATA_DIR=/var/lib/fuldmagtsblikket, " +
    "eller start programmet som en almindelig bruger."
  );
}
