import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureKeys } from "@/lib/keys.mjs";
import { scansFolder, UNFINISHED } from "@/lib/post/store/folder";
import { readWhole } from "@/lib/post/store/read";
import { sweepOrphans } from "@/lib/post/store/sweep";
import { type Chance, chanceOf } from "@/scripts/practice/chance";

const WRITER = path.join(process.cwd(), "scripts/drill/keep-files.ts");
const TWO_DAYS_MS = 48 * 60 * 60 * 1000;

export type StoreKill = {
  reported: number;
  /** reported and not there, or not as it was */
  lost: number;
  unfinished: number;
  orphans: number;
  /** swept although it was reported, or left although it was not */
  sweptWrong: number;
};

/** `npm run drill -- store [kills] [seed]`: kills a writer with SIGKILL again and again, and looks for what it had told of. */
export async function storeDrill([kills = "50", seed]: readonly string[]): Promise<void> {
  const first = Number(seed ?? Math.floor(Math.random() * 1e9));
  console.log(`Frø ${first}. ${kills} gange kill -9, mens filer gemmes.`);
  const all: StoreKill[] = [];
  for (let at = 0; at < Number(kills); at += 1) {
    const one = await killWhileKeeping(first + at);
    all.push(one);
    if (one.lost + one.sweptWrong > 0) console.log(`Frø ${first + at}: ${JSON.stringify(one)}`);
  }
  const sum = (key: keyof StoreKill) => all.reduce((total, one) => total + one[key], 0);
  console.log(
    `${sum("reported")} filer meldt gemt, ${sum("lost")} mangler eller er skadet. ${sum("unfinished")} ufærdige og ` +
      `${sum("orphans")} uden melding, som blev ryddet op; ${sum("sweptWrong")} ryddet forkert.`,
  );
  if (sum("lost") + sum("sweptWrong") > 0) process.exitCode = 1;
}

/** One writer with a store of its own, killed at a moment that the seed decides. */
export async function killWhileKeeping(seed: number): Promise<StoreKill> {
  const base = await mkdtemp(path.join(os.tmpdir(), "store-drill-"));
  try {
    const keyFile = path.join(base, "keys.json");
    const keys = ensureKeys(keyFile);
    const folder = scansFolder(path.join(base, "data"));
    const reported = await runAndKill([folder, keyFile, String(seed)], chanceOf(seed));
    const lost = await countLost(reported, (id, sha256) => readWhole({ folder, keys, id, sha256 }));
    const known = new Set(reported.map(({ id }) => id));
    const names = await readdir(folder);
    const unfinished = names.filter((name) => name.endsWith(UNFINISHED)).length;
    await sweepOrphans({ folder, known, now: new Date(Date.now() + TWO_DAYS_MS) });
    const left = new Set(await readdir(folder));
    const orphans = names.length - unfinished - known.size + lost;
    return {
      reported: known.size,
      lost,
      unfinished,
      orphans,
      sweptWrong: differing(known, left),
    };
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

function differing(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one, ...other].filter((name) => one.has(name) !== other.has(name)).length;
}

type Report = { id: string; sha256: Buffer; byteCount: number };

async function runAndKill(args: readonly string[], chance: Chance): Promise<Report[]> {
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  const firstLine = new Promise<void>((resolve) => {
    writer.stdout.setEncoding("utf8").on("data", (text) => {
      told += text;
      resolve();
    });
  });
  const ended = new Promise((resolve) => writer.once("close", resolve));
  await Promise.race([firstLine, ended]);
  await wait(chance.between(0, 400));
  if (!writer.kill("SIGKILL")) throw new Error("The writer ended before it was killed.");
  await ended;
  // A line that was cut off was never told.
  return told.split("\n").slice(0, -1).map(toReport);
}

function toReport(line: string): Report {
  const [id = "", hash = "", byteCount] = line.split(" ");
  return { id, sha256: Buffer.from(hash, "hex"), byteCount: Number(byteCount) };
}

async function countLost(
  reported: readonly Report[],
  read: (id: string, sha256: Buffer) => Promise<Buffer>,
): Promise<number> {
  let lost = 0;
  for (const { id, sha256, byteCount } of reported) {
    const length = await read(id, sha256).then(
      (bytes) => bytes.length,
      () => -1,
    );
    if (length !== byteCount) lost += 1;
  }
  return lost;
}
