import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { isCounted } from "@/lib/catalogue/catalogue";
import { validOn } from "@/lib/catalogue/known";
import { readCatalogue, readLocations } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import { toRecorded } from "@/lib/events/record";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { slugOf } from "@/lib/text/slug-of";
import { DEMO, TYPES } from "@/prisma/seed/data";
import { connect } from "@/scripts/database/connect.mjs";
import { cloneDatabase } from "@/tests/database";

const TODAY = "2026-11-22";

describe("the seeded catalogue", () => {
  test("holds 54 types, of which 49 are counted on 22 November 2026", async () => {
    const types = await readCatalogue(TODAY);
    expect(types).toHaveLength(54);
    expect(types.filter(isCounted)).toHaveLength(49);
    expect(types.every(({ sentence }) => sentence.endsWith("."))).toBe(true);
  });

  test("holds the 82 pakker of the data, and 78 contact pakker as proposals", async () => {
    const rows = await db().fuldmagtspakkeRow.findMany({ where: validOn(TODAY), include: { pakke: true } });
    const contact = rows.filter(({ pakke }) => pakke.channel === "contact");
    expect([rows.length - contact.length, contact.length]).toEqual([82, 78]);
    expect(contact.every(({ source }) => source === "proposed")).toBe(true);
  });

  test("puts every pakke in exactly one rollout in each area of its type, and a national one in none", async () => {
    const members = await db().rolloutPakke.findMany({ where: validOn(TODAY), include: { pakke: true } });
    const pakker = await db().fuldmagtspakke.findMany();
    const wanted = TYPES.filter(({ national }) => !national).flatMap(({ slug, areas }) =>
      pakker
        .filter(({ typeSlug }) => typeSlug === slug)
        .flatMap(({ id }) => areas.map((area) => `${id} ${slugOf(area)}`)),
    );
    expect(members.map(({ pakkeId, areaSlug }) => `${pakkeId} ${areaSlug}`).sort()).toEqual(wanted.sort());
  });

  test("knows ten places; one that is only wished for is none", async () => {
    const names = (await readLocations(TODAY)).map(({ name }) => name);
    expect(names).toHaveLength(10);
    expect(names).not.toContain("Vollsmose");
  });

  test("has version 1 of every text", async () => {
    const texts = await db().textRow.findMany();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every(({ version, body }) => version === 1 && body.length > 0)).toBe(true);
  });
});

describe("the demo history", () => {
  test("gives every rollout, replayed from its events, the status of the data, and so it is stored", async () => {
    const rollouts = await db().rollout.findMany();
    expect(rollouts).toHaveLength(57);
    for (const { key, typeSlug, areaSlug, status } of rollouts) {
      const told = DEMO.rollouts.find(({ type, area }) => type === typeSlug && slugOf(area) === areaSlug);
      const replayed = rolloutTimeline(await eventsOf(key), { asOf: DEMO.asOf });
      expect(replayed, `${typeSlug} ${areaSlug}`).toMatchObject({ ok: true, status: told?.status });
      expect(status).toBe(told?.status);
    }
  });

  test("moves hjemmesygepleje to the region on 1 January 2027, and older pictures do not know it", async () => {
    const before = { slug: "hjemmesygepleje" };
    const on = (day: string, knownAt?: bigint) =>
      db().fuldmagtstypeResponsibility.findMany({ where: { ...before, ...validOn(day, knownAt) } });
    expect(await on("2026-12-31")).toMatchObject([{ authority: "municipality" }]);
    expect(await on("2027-01-01")).toMatchObject([{ authority: "region", forvaltningSlug: null }]);
    const [moved] = await on("2027-01-01");
    expect(await on("2027-01-01", (moved?.recordedSeq ?? 0n) - 1n)).toMatchObject([
      { authority: "municipality" },
    ]);
  });

  test("has eight demo users with one role each", async () => {
    const users = await db().user.findMany({ where: { demo: true } });
    const roles = users.flatMap((user) => user.roles).sort();
    const one = ["admin", "area_contact", "auditor", "board_member"];
    expect(roles).toEqual([...one, "caseworker", "caseworker", "project_lead", "project_lead"].sort());
  });
});

describe("seeding", () => {
  test("twice changes nothing", async () => {
    const clone = await cloneDatabase("template_demo");
    const before = await contents(clone.ownerUrl);
    await runSeed(clone.ownerUrl, "1");
    expect(await contents(clone.ownerUrl)).toEqual(before);
    await clone.drop();
  });

  test("without demo data starts every rollout at idea, adds no user, and counts the same 49 types", async () => {
    const clone = await cloneDatabase("template_fuldmagt");
    const steps = await rowsOf(
      clone.ownerUrl,
      "select payload->>'step' as step, count(*)::int from event where subject_kind = 'rollout' group by 1 order by 1",
    );
    // the trial that ended in June 2026 is retired at once
    expect(steps).toEqual([
      { step: "retire", count: 1 },
      { step: "start", count: 57 },
    ]);
    expect(await rowsOf(clone.ownerUrl, 'select * from "user"')).toEqual([]);
    const retired = "select type_slug from rollout where status <> 'idea'";
    expect(await rowsOf(clone.ownerUrl, retired)).toEqual([{ type_slug: "fritidskoersel-demens" }]);
    await clone.drop();
  });

  test("adds what is missing and leaves alone what the municipality has", async () => {
    const clone = await cloneDatabase("template_fuldmagt");
    await rowsOf(clone.ownerUrl, "update location_row set name = 'Det nye sted' where slug = 'ouh'");
    await rowsOf(clone.ownerUrl, "delete from text_row where slug = 'letter_form'");
    await rowsOf(clone.ownerUrl, "alter table event disable trigger event_append_only");
    await rowsOf(clone.ownerUrl, "update event set payload = '{}' where type = 'catalogue.recorded'");
    await runSeed(clone.ownerUrl, "0");
    const text = "select version from text_row where slug = 'letter_form'";
    expect(await rowsOf(clone.ownerUrl, text)).toEqual([{ version: 1 }]);
    const place = "select name from location_row where slug = 'ouh'";
    expect(await rowsOf(clone.ownerUrl, place)).toEqual([{ name: "Det nye sted" }]);
    await clone.drop();
  });
});

async function eventsOf(key: string) {
  const rows = await db().event.findMany({ where: { subjectKey: key }, orderBy: { seq: "asc" } });
  return rows.map(toRecorded);
}

async function runSeed(ownerUrl: string, demo: "0" | "1") {
  const env = { ...process.env, DATABASE_URL: ownerUrl, DEMO: demo };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/seed.ts"], { env });
}

/** A digest of every table's rows. */
async function contents(ownerUrl: string) {
  const tables = await rowsOf(
    ownerUrl,
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like '\\_%'",
  );
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int, md5(string_agg(t::text, '' order by t::text)) from ${name} t`,
  );
  return rowsOf(ownerUrl, `${digests.join(" union all ")} order by 1`);
}

async function rowsOf(ownerUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connect(ownerUrl);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
