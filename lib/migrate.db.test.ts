import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readKeys } from "@/lib/keys.mjs";
import { connect } from "@/scripts/database/connect.mjs";
import { migrate } from "@/scripts/database/migrate.mjs";
import { checkServingRole } from "@/scripts/database/serving-role.mjs";

const ownerUrl = process.env.DATABASE_URL ?? "";
const keys = readKeys(process.env.KEY_FILE ?? "");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fuldmagt-migrations-"));
let client: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
  fs.cpSync("prisma/migrations", folder, { recursive: true });
  client = await connect(ownerUrl);
});
afterEach(() => {
  for (const name of fs.readdirSync(folder))
    if (name.startsWith("9999")) fs.rmSync(path.join(folder, name), { recursive: true });
});
afterAll(async () => {
  await client.end();
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function rows(sql: string) {
  return (await client.query(sql)).rows;
}

describe("migrating", () => {
  test("runs nothing again", async () => {
    expect(await migrate({ ownerUrl, keys })).toEqual([]);
  });

  test("leaves no trace of a change that cannot be run", async () => {
    write("9999_broken", "CREATE TABLE half_done (id int); SELECT 1/0;");
    await expect(migrate({ ownerUrl, keys, folder })).rejects.toThrow("9999_broken kunne ikke køres");
    expect(await rows("SELECT to_regclass('half_done') AS found")).toEqual([{ found: null }]);
    expect(await rows("SELECT 1 FROM _prisma_migrations WHERE migration_name = '9999_broken'")).toEqual([]);
  });

  test("runs a change once when two begin at the same time, and refuses it changed or gone", async () => {
    write("9999_new", "CREATE TABLE made_once (id int);");
    const both = await Promise.all([
      migrate({ ownerUrl, keys, folder }),
      migrate({ ownerUrl, keys, folder }),
    ]);
    expect(both.flat()).toEqual(["9999_new"]);
    write("9999_new", "CREATE TABLE made_once (id bigint);");
    await expect(migrate({ ownerUrl, keys, folder })).rejects.toThrow("9999_new/migration.sql er ændret");
    await expect(migrate({ ownerUrl, keys })).rejects.toThrow("9999_new, som denne udgave");
    await client.query(
      "DROP TABLE made_once; DELETE FROM _prisma_migrations WHERE migration_name = '9999_new'",
    );
  });

  test("keeps the rows that Prisma would have written", async () => {
    const [row] = await rows("SELECT * FROM _prisma_migrations ORDER BY started_at LIMIT 1");
    expect(row).toMatchObject({ logs: null, rolled_back_at: null, applied_steps_count: 1 });
    expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(row.finished_at).toBeInstanceOf(Date);
  });

  test("refuses the key file of another database", async () => {
    const others = { ...keys, blindIndex: keys.session };
    await expect(migrate({ ownerUrl, keys: others })).rejects.toThrow(
      "Nøglefilen hører ikke til denne database",
    );
  });
});

describe("the server's roles", () => {
  test("neither is the owner, and the owner is refused", async () => {
    await checkServingRole("APP_DATABASE_URL", process.env.APP_DATABASE_URL ?? "", keys);
    await checkServingRole("REPORT_DATABASE_URL", process.env.REPORT_DATABASE_URL ?? "", keys);
    await expect(checkServingRole("APP_DATABASE_URL", ownerUrl, keys)).rejects.toThrow(
      "APP_DATABASE_URL er databasens ejer",
    );
  });
});
