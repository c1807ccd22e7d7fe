import { afterAll, describe, expect, test } from "vitest";
import { db, reportDb } from "@/lib/db";
import { isReady } from "@/lib/ready";
import { openSag } from "@/lib/sag/view";
import { connect } from "@/scripts/database/connect.mjs";
import { ownerRows, registered, signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const mette = await signedInAs("caseworker");
await openSag(mette, await registered(mette), NOW);

const app = await connect(process.env["APP_DATABASE_URL"] ?? "");
const report = await connect(process.env["REPORT_DATABASE_URL"] ?? "");
afterAll(() => Promise.all([app.end(), report.end()]));

const asApp = (sql: string) => app.query(sql);
const asReport = (sql: string) => report.query(sql);
const DENIED = /permission denied|must be owner|append-only/;

const tables = (
  await ownerRows(
    `select table_name as name from information_schema.tables
   where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
).map(({ name }) => String(name));
const quoted = (name: string) => `"${name}"`;

// What is kept by rows with two times: added and replaced from the screens, changed never.
const NOUNS = [
  ...[
    "area",
    "forvaltning",
    "fuldmagtspakke",
    "fuldmagtstype",
    "life_situation",
    "location",
    "waiting_party",
  ],
];
const NOUN_ROWS = [
  ...[
    "area_row",
    "forvaltning_row",
    "fuldmagtspakke_row",
    "fuldmagtstype_row",
    "fuldmagtstype_responsibility",
  ],
  ...[
    "life_situation_row",
    "life_situation_type",
    "location_row",
    "national_figure",
    "rollout_pakke",
    "text_row",
  ],
  "waiting_party_row",
];

/** All that one is granted, as `select person` or `update printed_form.superseded_by_id`. */
async function grantsOf(role: string): Promise<string[]> {
  const rows = await ownerRows(
    `select lower(privilege_type) || ' ' || table_name as grant from information_schema.role_table_grants
       where grantee in ($1, 'PUBLIC') and table_schema = 'public'
     union
     select lower(c.privilege_type) || ' ' || c.table_name || '.' || c.column_name from information_schema.column_privileges c
       where c.grantee in ($1, 'PUBLIC') and c.table_schema = 'public' and not exists (
         select from information_schema.role_table_grants t where t.grantee = c.grantee
         and t.table_name = c.table_name and t.privilege_type = c.privilege_type)
     order by 1`,
    [role],
  );
  return rows.map(({ grant }) => String(grant));
}

describe("the role app", () => {
  test.each(["event", "access"])("cannot change, take away or empty %s", async (table) => {
    const column = table === "event" ? "actor" : "purpose";
    for (const sql of [
      `update ${table} set ${column} = 'somebody else'`,
      `update ${table} set ${column} = ${column} where false`,
      `delete from ${table}`,
      `delete from ${table} where false`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await expect(asApp(sql), sql).rejects.toThrow(DENIED);
    }
  });

  test("cannot say itself when a fact was written or as which number", async () => {
    const event = "type, subject_kind, subject_key, occurred_on, day_order, actor, payload";
    const values = "'sag.stepped', 'sag', 'x', '2026-01-01', 1, 'x', '{}'";
    await expect(asApp(`insert into event (seq, ${event}) values (1, ${values})`)).rejects.toThrow(DENIED);
    const dated = `insert into event (recorded_at, ${event}) values ('2020-01-01', ${values})`;
    await expect(asApp(dated)).rejects.toThrow(DENIED);
    await expect(asApp("insert into access (id, actor, action) values (1, 'x', 'opened')")).rejects.toThrow(
      DENIED,
    );
    await expect(
      asApp("insert into access (at, actor, action) values (now(), 'x', 'opened')"),
    ).rejects.toThrow(DENIED);
    await expect(asApp("select setval('event_seq_seq', 1)")).rejects.toThrow(DENIED);
  });

  test("cannot switch the guards off, nor change what a table is", async () => {
    for (const sql of [
      "alter table event disable trigger event_append_only",
      "alter table event disable trigger all",
      "set session_replication_role = replica",
      "drop trigger event_append_only on event",
      "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
      "alter table person drop constraint person_fuldmagtsgiver_has_cpr",
      "drop table access",
      "create table mine (id int)",
      "set role postgres",
    ]) {
      await expect(asApp(sql), sql).rejects.toThrow(/permission denied|must be owner|parameter/);
    }
  });

  test("cannot give itself or another a right", async () => {
    const before = [await grantsOf("app"), await grantsOf("report")];
    await asApp("grant update on event to app"); // PostgreSQL warns and grants nothing
    await asApp("grant select on person to report");
    expect([await grantsOf("app"), await grantsOf("report")]).toEqual(before);
    await expect(asApp("update event set actor = 'x'")).rejects.toThrow(DENIED);
    await expect(asReport("select 1 from person")).rejects.toThrow("permission denied");
  });

  test("adds and replaces rows of the catalogue, and changes none; the list of migrations is not its own", async () => {
    const grants = await grantsOf("app");
    const replaced = [...NOUN_ROWS, "setting_row"];
    for (const table of [...NOUNS, ...replaced]) {
      const rights = [`insert ${table}`, `select ${table}`];
      const seq = replaced.includes(table) ? [`update ${table}.replaced_seq`] : [];
      expect(grants.filter((grant) => grant.split(/[ .]/)[1] === table).sort()).toEqual([...rights, ...seq]);
    }
    expect(grants.filter((grant) => grant.endsWith("_prisma_migrations"))).toEqual([
      "select _prisma_migrations",
    ]);
    await expect(asApp("update fuldmagtstype_row set title = 'x'")).rejects.toThrow(DENIED);
    await expect(asApp("delete from text_row")).rejects.toThrow(DENIED);
  });

  test("may write exactly this, and delete nothing that is to be remembered", async () => {
    const grants = (await grantsOf("app")).filter((grant) => !grant.startsWith("select "));
    const scans = ["scan_batch", "scan_file", "scan_page"];
    const all = ["absence", "job", "notice", "rollout_note", "saved_view", "sign_in_code", ...scans];
    const both = [
      ...["blank_form", "print_run", "remote_letter", "remote_receipt"],
      ...["draft", "edition_mail", "fuldmagt", "letter", "person", "remark", "report", "sag"],
      ...["sagsnummer_counter", "session", "user"],
    ];
    const access = ["action", "actor", "criterion", "person_role", "purpose", "sag_key", "scan_page_id"];
    const event = [
      "actor",
      "corrects",
      "day_order",
      "occurred_on",
      "payload",
      "subject_key",
      "subject_kind",
      "type",
    ];
    expect(grants.sort()).toEqual(
      [
        ...all.flatMap((table) => [`insert ${table}`, `update ${table}`, `delete ${table}`]),
        ...["monday_mail", "morning_mail", "user_area"].flatMap((table) => [
          `insert ${table}`,
          `delete ${table}`,
        ]),
        ...both.flatMap((table) => [`insert ${table}`, `update ${table}`]),
        ...["sign_in_failure", "henvendelse", "henvendelse_link", "henvendelse_topic", "wish"].map(
          (it) => `insert ${it}`,
        ),
        ...[...NOUNS, ...NOUN_ROWS, "edition", "rollout", "form_page", "printed_form", "setting_row"].map(
          (it) => `insert ${it}`,
        ),
        ...["session", "draft", "fuldmagt", "sign_in_failure", "henvendelse_link", "pending_job"].map(
          (table) => `delete ${table}`,
        ),
        ...access.map((column) => `insert access.${column}`),
        ...event.map((column) => `insert event.${column}`),
        ...[
          "printed_form.superseded_by_id",
          "printed_form.superseded_why",
          "form_page.returned_on",
          "rollout.status",
          "rollout.version",
          "rollout.ticket",
          ...[...NOUN_ROWS, "setting_row"].map((table) => `${table}.replaced_seq`),
        ].map((column) => `update ${column}`),
      ].sort(),
    );
  });

  test("and the owner too are refused a change to a fact", async () => {
    await ownerRows(
      `insert into edition (quarter, number, published_on, as_of, watermark, definition, counted_at, sha256,
         figures, words, document, changed, pdf)
       values ('2026-k1', 1, '2026-04-15', '2026-03-31', 1, 1, now(), sha256('x'), '{}', '{}', '{}', '', 'x')`,
    );
    for (const table of ["event", "access", "edition"]) {
      await expect(ownerRows(`delete from ${table}`)).rejects.toThrow("append-only");
      await expect(ownerRows(`truncate ${table} cascade`)).rejects.toThrow("append-only");
    }
    await expect(ownerRows("update event set payload = '{}'")).rejects.toThrow("append-only");
  });
});

describe("the role report", () => {
  const READABLE = [
    ...["area", "area_row", "forvaltning", "forvaltning_row", "fuldmagtspakke", "fuldmagtspakke_row"],
    ...["fuldmagtstype", "fuldmagtstype_responsibility", "fuldmagtstype_row", "life_situation"],
    ...["life_situation_row", "life_situation_type", "location", "location_row", "rollout", "rollout_pakke"],
    ...["edition", "national_figure", "setting_row", "waiting_party", "waiting_party_row"],
  ];

  test("reads exactly what holds and counts no person, of all tables that there are", async () => {
    const read: string[] = [];
    for (const table of tables) {
      const result = await asReport(`select * from ${quoted(table)} limit 1`).catch(
        (error: Error) => error.message,
      );
      if (typeof result === "string") expect(result).toMatch(/^permission denied/);
      else read.push(table);
    }
    expect(tables).toEqual(
      expect.arrayContaining(["person", "sag", "event", "access", "draft", "user", "session"]),
    );
    expect(read.sort()).toEqual(READABLE.sort());
    const views = ["public_rollout_event"];
    expect(await grantsOf("report")).toEqual([...READABLE, ...views].map((name) => `select ${name}`).sort());
  });

  test("reads of the log how rollouts went and were planned, and not who noted it, when or why", async () => {
    const { rows } = await asReport("select * from public_rollout_event");
    expect(rows.length).toBeGreaterThan(100);
    const columns = ["corrects", "day_order", "occurred_on", "payload", "rollout_key", "seq", "type"];
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(columns);
      expect(row.type).toMatch(/^rollout\./);
      const told = ["step", "to", "endsOn", "liveOn", "expectedLiveOn", "from", "after", "pakker"];
      expect(Object.keys(row.payload).filter((key) => !told.includes(key))).toEqual([]);
    }
    await expect(asReport("insert into public_rollout_event (seq) values (1)")).rejects.toThrow(DENIED);
  });

  test("counts nothing of what it may not read", async () => {
    for (const table of ["person", "sag", "henvendelse", "event", "access", "sagsnummer_counter", "user"]) {
      await expect(asReport(`select count(*) from ${quoted(table)}`)).rejects.toThrow("permission denied");
    }
    await expect(asReport("select last_value from event_seq_seq")).rejects.toThrow("permission denied");
  });

  test("writes nothing, and makes nothing", async () => {
    for (const sql of [
      "update rollout set status = 'live'",
      "delete from setting_row",
      "create table mine (id int)",
    ]) {
      await expect(asReport(sql), sql).rejects.toThrow("permission denied");
    }
  });

  test("is what the board's pages read with", async () => {
    expect(await reportDb().rollout.count()).toBeGreaterThan(0);
    await expect(reportDb().person.count()).rejects.toThrow();
    expect(await db().person.count()).toBeGreaterThan(0);
  });
});

describe("readiness", () => {
  test("is there when both roles reach the database and every migration is in it", async () => {
    expect(await isReady()).toEqual({ ok: true });
  });

  test("is not while a migration of this build lacks, or is only half done", async () => {
    const [last] = await ownerRows(
      "select migration_name as name from _prisma_migrations order by 1 desc limit 1",
    );
    const only = [last?.["name"]];
    await ownerRows("update _prisma_migrations set finished_at = null where migration_name = $1", only);
    expect(await isReady()).toEqual({ ok: false, because: "migrations" });
    await ownerRows("update _prisma_migrations set finished_at = now() where migration_name = $1", only);
    expect(await isReady()).toEqual({ ok: true });
  });
});
