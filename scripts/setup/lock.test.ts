import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeLock } from "./lock.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "fuldmagt-lock-"));
  file = path.join(folder, "lock");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const TAKE_AND_WAIT = `
  import { takeLock } from ${JSON.stringify(path.resolve("scripts/setup/lock.mjs"))};
  console.log(takeLock(process.argv[1]).holder);
  setInterval(() => {}, 1000);
`;

async function otherHolder() {
  const child = spawn(process.execPath, ["--input-type=module", "-e", TAKE_AND_WAIT, file]);
  await once(child.stdout, "data");
  return child;
}

describe("a lock", () => {
  test("is held by one process at a time, and free again when that one ends it", async () => {
    const other = await otherHolder();
    expect(takeLock(file)).toEqual({ holder: other.pid });
    other.kill("SIGKILL");
    await once(other, "exit");
    expect(takeLock(file).holder).toBeNull();
  });

  test("is not held by another process that got the same number", () => {
    fs.writeFileSync(file, `${process.pid} another-boot 1`);
    expect(takeLock(file).holder).toBeNull();
  });

  test("is not held by a process that has ended", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    fs.writeFileSync(file, `${pid} boot 1`);
    expect(takeLock(file).holder).toBeNull();
  });

  test("leaves nothing behind but itself", () => {
    const lock = takeLock(file);
    expect(fs.readdirSync(folder)).toEqual(["lock"]);
    if (lock.holder === null) lock.release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
