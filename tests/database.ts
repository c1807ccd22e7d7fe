import path from "node:path";
import { readKeys } from "@/lib/keys.mjs";
import { databaseUrls } from "@/scripts/database/urls.mjs";
import { embeddedUrl, OWNER } from "@/scripts/postgres/embedded.mjs";
import { asSuperuser, testCluster } from "@/scripts/testing/cluster.mjs";

/** With the tables and the catalogue alone, or with the demo data too. */
export type Template = "template_fuldmagt" | "template_demo";

export type Clone = {
  ownerUrl: string;
  appUrl: string;
  reportUrl: string;
  keyFile: string;
  dataDir: string;
  /** of its own, as the numbers of runs are */
  remotePrintDir: string;
  drop: () => Promise<void>;
  /** the same database with nothing of what was written in it; nobody may be connected */
  renew: () => Promise<void>;
};

let made = 0;

/** A database of one's own in about 40 ms: the log is append-only, so no test can empty the tables after another. */
export async function cloneDatabase(template: Template): Promise<Clone> {
  const cluster = testCluster();
  const name = `clone_${process.pid}_${made++}`;
  const create = () => asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER}`, cluster);
  const drop = () => asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`, cluster);
  await create();
  const keys = readKeys(cluster.keyFile);
  return {
    ...databaseUrls(embeddedUrl(cluster.port, keys, OWNER, name), keys),
    keyFile: cluster.keyFile,
    dataDir: cluster.dataDir,
    remotePrintDir: path.join(cluster.dataDir, `fjernprint_${name}`),
    drop,
    renew: () => drop().then(create),
  };
}
