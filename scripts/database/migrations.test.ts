import { describe, expect, test } from "vitest";
import { pendingMigrations } from "./migrations.mjs";

const first = { name: "0001_first", sql: "", checksum: "a" };
const second = { name: "0002_second", sql: "", checksum: "b" };

function applied(name: string, checksum: string, finished_at: Date | null = new Date(0)) {
  return { migration_name: name, checksum, finished_at };
}

describe("what is still to be run", () => {
  test("is all of it on a new database", () => {
    expect(pendingMigrations([first, second], [])).toEqual([first, second]);
  });

  test("is what the database has not had", () => {
    expect(pendingMigrations([first, second], [applied("0001_first", "a")])).toEqual([second]);
  });

  test("is nothing when a file that was run has changed", () => {
    expect(() => pendingMigrations([first, second], [applied("0001_first", "x")])).toThrow(
      "0001_first/migration.sql er ændret",
    );
  });

  test("is nothing when the database is newer than the program", () => {
    expect(() =>
      pendingMigrations([first], [applied("0001_first", "a"), applied("0002_second", "b")]),
    ).toThrow("0002_second, som denne udgave af programmet ikke kender");
  });

  test("is nothing when another tool has left one half done", () => {
    expect(() => pendingMigrations([first], [applied("0001_first", "a", null)])).toThrow("ikke gjort færdig");
  });
});
