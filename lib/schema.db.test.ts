import { readFileSync } from "node:fs";
import { PrismaPg } from "@prisma/adapter-pg";
import { describe, expect, test } from "vitest";
import { PrismaClient } from "@/generated/prisma/client";
import { ownerRows, registered, signedInAs } from "@/tests/case-work";

const SCHEMA = readFileSync("prisma/schema.prisma", "utf8");

type Column = { table: string; column: string; nullable: boolean; type: string };

/** Enums by name: the name in the database and the values. */
const enums = new Map(
  blocks("enum").map(({ name, body }) => [name, { type: mapped(body) ?? name, values: lines(body) }]),
);
const models = blocks("model").map(({ name, body }) => ({ name, table: mapped(body) ?? name, body }));

function blocks(kind: "model" | "enum") {
  const found = SCHEMA.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"));
  return [...found].map(([, name = "", body = ""]) => ({ name, body }));
}

function mapped(body: string): string | undefined {
  return /@@map\("(\w+)"\)/.exec(body)?.[1];
}

function lines(body: string): string[] {
  const all = body.split("\n").map((line) => line.trim());
  return all.filter((line) => line !== "" && !line.startsWith("@@") && !line.startsWith("//"));
}

/** The columns that a model says its table has; relations are none. */
function columnsOf({ table, body }: (typeof models)[number]): Column[] {
  const names = new Set(models.map(({ name }) => name));
  return lines(body).flatMap((line) => {
    const [, field = "", type = "", mark = ""] = /^(\w+)\s+(\w+)(\?|\[\])?/.exec(line) ?? [];
    if (names.has(type)) return [];
    const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field;
    return [
      { table, column, nullable: mark === "?", type: databaseType(type, line) + (mark === "[]" ? "[]" : "") },
    ];
  });
}

/** The type of PostgreSQL that a field of the schema is stored as. */
function databaseType(type: string, line: string): string {
  const native = /@db\.(\w+)/.exec(line)?.[1];
  const known: Record<string, string> = {
    String: "text",
    Int: "int4",
    BigInt: "int8",
    Boolean: "bool",
    Json: "jsonb",
    Float: "float8",
  };
  const byNative: Record<string, string> = {
    Uuid: "uuid",
    Date: "date",
    Timestamptz: "timestamptz",
    DoublePrecision: "float8",
  };
  if (native) return byNative[native] ?? native;
  return enums.get(type)?.type ?? known[type] ?? (type === "Bytes" ? "bytea" : type);
}

const key = ({ table, column }: Column) => `${table}.${column}`;
const sorted = (columns: Column[]) => columns.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

describe("Prisma's schema and the database", () => {
  test("have the same tables and columns, of the same types, and agree on what may be empty", async () => {
    const rows = await ownerRows(
      `select c.table_name, c.column_name, c.is_nullable, c.udt_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> '_prisma_migrations'`,
    );
    const stored = rows.map((row) => ({
      table: String(row["table_name"]),
      column: String(row["column_name"]),
      nullable: row["is_nullable"] === "YES",
      type: String(row["udt_name"]).replace(/^_(.*)/, "$1[]"),
    }));
    const told = models.flatMap(columnsOf);
    expect(told.length).toBeGreaterThan(150);
    expect(sorted(told)).toEqual(sorted(stored));
  });

  test("have the same lists of values, in the same order", async () => {
    const rows = await ownerRows(
      `select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
       from pg_type t join pg_enum e on e.enumtypid = t.oid group by 1`,
    );
    const stored = Object.fromEntries(rows.map(({ name, values }) => [name, values]));
    expect(Object.fromEntries([...enums.values()].map(({ type, values }) => [type, values]))).toEqual(stored);
  });

  test("fit so that every table can be read through its model", async () => {
    await registered(await signedInAs("caseworker"));
    const adapter = new PrismaPg({ connectionString: process.env["DATABASE_URL"] });
    const client = new PrismaClient({ adapter });
    const read = models.map(({ name }) => {
      const delegate: unknown = Reflect.get(client, name.charAt(0).toLowerCase() + name.slice(1));
      return (delegate as { findFirst: () => Promise<unknown> }).findFirst();
    });
    const results = await Promise.all(read).finally(() => client.$disconnect());
    expect(results.length).toBe(models.length);
    expect(results.filter((row) => row !== null).length).toBeGreaterThan(20);
  });
});
