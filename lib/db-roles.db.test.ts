import { describe, expect, test } from "vitest";
import { openSag } from "@/lib/sag/view";
import { asOwner, asRole, registered, signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const mette = await signedInAs("caseworker");
await openSag(mette, await registered(mette), NOW);

const asApp = (sql: string) => asRole(process.env["APP_DATABASE_URL"], (client) => client.query(sql));
const asReport = (sql: string) => asRole(process.env["REPORT_DATABASE_URL"], (client) => client.query(sql));

/** All that the board's and the public pages may read: nothing that holds or counts persons. */
const READ_BY_REPORT = [
  "area",
  "area_row",
  "forvaltning",
  "forvaltning_row",
  "fuldmagtspakke",
  "fuldmagtspakke_row",
  "fuldmagtstype",
  "fuldmagtstype_responsibility",
  "fuldmagtstype_row",
  "life_situation",
  "life_situation_row",
  "life_situation_type",
  "location",
  "location_row",
  "rollout",
  "rollout_pakke",
  "setting_row",
];

describe("the role app", () => {
  test.each([
    "update event set actor = 'somebody else'",
    "delete from event",
    "truncate event",
    "update access set purpose = null",
    "delete from access",
    "truncate access",
    "alter table event disable trigger all",
    "drop trigger event_append_only on event",
    "set session_replication_role = replica",
    "update fuldmagtstype_row set title = 'another'",
    "insert into setting_row (key, value, valid_from, recorded_seq) values ('a', '1', '2026-01-01', 1)",
    "delete from sag",
    "delete from person",
    "delete from printed_form",
    "update printed_form set sealed = ''",
    "drop table event",
  ])("may not: %s", async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  test("may add an event, but neither choose its number nor when it was recorded", async () => {
    const columns = "type, subject_kind, subject_key, occurred_on, day_order, actor, payload";
    const values = "'user.added', 'user', 'x', '2026-11-22', 1, 'x', '{\"roles\":[]}'";
    await asApp(`insert into event (${columns}) values (${values})`);
    const withSeq = `insert into event (seq, ${columns}) values (1000000, ${values})`;
    await expect(asApp(withSeq)).rejects.toThrow(/permission denied/);
    const withTime = `insert into event (recorded_at, ${columns}) values (now(), ${values})`;
    await expect(asApp(withTime)).rejects.toThrow(/permission denied/);
  });
});

test("not even the owner changes an event or an access row by a slip of the hand", async () => {
  for (const sql of [
    "update event set actor = ''",
    "delete from access",
    "truncate event",
    "truncate access",
  ]) {
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow(/append-only|cannot truncate/);
  }
});

describe("the role report", () => {
  test("reads the catalogue and the rollout, and no other table", async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ relname: string }>(`
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('report', oid, 'select')
        order by relname`),
    );
    expect(rows.map(({ relname }) => relname)).toEqual(READ_BY_REPORT);
  });

  test.each([
    "sag",
    "person",
    "fuldmagt",
    "henvendelse",
    "draft",
    '"user"',
    "session",
    "event",
    "access",
    "letter",
  ])("cannot select from %s", async (table) => {
    await expect(asReport(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  });

  test("writes nothing", async () => {
    const { rows } = await asOwner((client) =>
      client.query(`
        select table_name, privilege_type from information_schema.role_table_grants
        where grantee = 'report' and privilege_type <> 'SELECT'`),
    );
    expect(rows).toEqual([]);
  });
});
