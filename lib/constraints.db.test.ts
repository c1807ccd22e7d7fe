import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { ownerRows, registered, signedInAs, storedSag } from "@/tests/case-work";
import { typedOrganisation } from "@/tests/people";

const mette = await signedInAs("caseworker");
const sag = await storedSag(await registered(mette));
const withFirm = await storedSag(await registered(mette, { fuldmagtshaver: typedOrganisation() }));

/** Changes one row of a sag's table as the owner, past all of our code. */
const change = (table: string, set: string, where = "true", id = sag.id) =>
  ownerRows(`update ${table} set ${set} where ${table === "sag" ? "id" : "sag_id"} = $1 and ${where}`, [id]);

const HAVER = "role = 'fuldmagtshaver'";
const GIVER = "role = 'fuldmagtsgiver'";

describe("the database refuses, even if the program errs", () => {
  test("a fuldmagt to oneself: giver and haver of a sag never have the same number", async () => {
    const [giver] = sag.persons;
    const same = ownerRows("update person set cpr_index = $1 where sag_id = $2 and role = 'fuldmagtshaver'", [
      giver?.cprIndex,
      sag.id,
    ]);
    await expect(same).rejects.toThrow("person_sag_id_cpr_index_key");
  });

  test("a second fuldmagtsgiver, or the same role twice", async () => {
    await expect(change("person", "role = 'fuldmagtsgiver'", HAVER)).rejects.toThrow(
      "person_sag_id_role_key",
    );
    const copy = "insert into person (sag_id, role, kind, name) select sag_id, role, kind, name from person";
    await expect(ownerRows(`${copy} where ${HAVER}`)).rejects.toThrow("person_sag_id_role_key");
  });

  test("a fuldmagtsgiver without a number, or that is an organisation", async () => {
    const without = change("person", "cpr_sealed = null, cpr_index = null", GIVER);
    await expect(without).rejects.toThrow("person_fuldmagtsgiver_has_cpr");
    const firm = change("person", "kind = 'organisation', cvr = '25313763'", GIVER);
    await expect(firm).rejects.toThrow("person_fuldmagtsgiver_has_cpr");
  });

  test("a number that is sealed and cannot be found, or found and not read", async () => {
    await expect(change("person", "cpr_index = null", HAVER)).rejects.toThrow("person_cpr_whole");
    await expect(change("person", "cpr_sealed = null", HAVER)).rejects.toThrow("person_cpr_whole");
  });

  test("an organisation without CVR, a person with one, and a CVR that is not eight digits", async () => {
    const refused = "person_organisation_has_cvr";
    await expect(change("person", "cvr = null", HAVER, withFirm.id)).rejects.toThrow(refused);
    await expect(change("person", "cvr = '2531376'", HAVER, withFirm.id)).rejects.toThrow(refused);
    await expect(change("person", "cvr = '2531376x'", HAVER, withFirm.id)).rejects.toThrow(refused);
    await expect(change("person", "cvr = '25313763'", HAVER)).rejects.toThrow(refused);
    await expect(change("person", "kind = 'organisation'", HAVER)).rejects.toThrow(refused);
  });

  test("a fate of what is not registered", async () => {
    await expect(change("fuldmagt", "fate = 'active'")).rejects.toThrow("fuldmagt_fate_when_registered");
    const dropped = change(
      "fuldmagt",
      "handling = 'not_registered', not_registered_reason = 'x', fate = 'ended'",
    );
    await expect(dropped).rejects.toThrow("fuldmagt_fate_when_registered");
  });

  test("something not registered without a reason, and a reason without that", async () => {
    const refused = "fuldmagt_reason_when_not_registered";
    await expect(change("fuldmagt", "handling = 'not_registered'")).rejects.toThrow(refused);
    await expect(change("fuldmagt", "not_registered_reason = 'citizen_changed_mind'")).rejects.toThrow(
      refused,
    );
  });

  test("a registered or completed sag without its day", async () => {
    for (const status of ["registered", "completed"]) {
      const due = status === "completed" ? ", due_on = null" : "";
      await expect(change("sag", `status = '${status}'${due}`)).rejects.toThrow("sag_registered_has_date");
    }
  });

  test("an open sag without a day to be done by, and a closed one with such a day", async () => {
    await expect(change("sag", "due_on = null")).rejects.toThrow("sag_open_has_due");
    await expect(change("sag", "status = 'lapsed'")).rejects.toThrow("sag_open_has_due");
  });

  test("a period that ends before it begins, and a number of another form", async () => {
    await expect(change("sag", "period_from = period_to + 1")).rejects.toThrow("sag_period_forward");
    for (const number of ["2026-1", "26-000001", "2026-0000001", "x"]) {
      await expect(change("sag", `sagsnummer = '${number}'`)).rejects.toThrow("sag_sagsnummer_form");
    }
  });

  test("two sager with one number or of one submission, and one pakke twice in a sag", async () => {
    const same = change("sag", `sagsnummer = '${withFirm.sagsnummer}'`);
    await expect(same).rejects.toThrow("sag_sagsnummer_key");
    await expect(change("sag", `submission_id = '${withFirm.submissionId}'`)).rejects.toThrow(
      "sag_submission_id_key",
    );
    const [pakke] = sag.fuldmagter;
    const again = db().fuldmagt.create({ data: { sagId: sag.id, pakkeId: pakke?.pakkeId ?? "" } });
    await expect(again).rejects.toThrow();
  });

  test("two facts of one subject on one place of one day, and a correction of what is not there", async () => {
    const columns = "type, subject_kind, subject_key, occurred_on, day_order, actor, payload";
    const again = ownerRows(
      `insert into event (${columns}) select ${columns} from event where subject_key = $1 limit 1`,
      [sag.key],
    );
    await expect(again).rejects.toThrow("event_day_order");
    const lost = ownerRows(
      `insert into event (${columns}, corrects) values ('x', 'sag', 'x', '2026-01-01', 1, 'x', '{}', 999999999)`,
    );
    await expect(lost).rejects.toThrow("event_corrects_fkey");
  });

  test("two truths at one time about a type, a place, a text or a setting", async () => {
    for (const [table, key] of [
      ["fuldmagtstype_row", "slug"],
      ["location_row", "slug"],
      ["fuldmagtspakke_row", "pakke_id"],
      ["rollout_pakke", "pakke_id"],
    ]) {
      const columns = (
        await ownerRows(
          "select string_agg(quote_ident(column_name), ', ') as all from information_schema.columns where table_name = $1 and column_name <> 'id'",
          [table],
        )
      )[0]?.["all"];
      const copy = `insert into ${table} (${columns}) select ${columns} from ${table} where ${key} is not null limit 1`;
      await expect(ownerRows(copy), table).rejects.toThrow(`${table}_one_at_a_time`);
    }
    const setting = `insert into setting_row (key, value, valid_from, recorded_seq) values ('clock.ourDays', '5', '2026-01-01', 1)`;
    await ownerRows(setting);
    await expect(ownerRows(setting)).rejects.toThrow("setting_row_one_at_a_time");
  });
});

test("what belongs to a sag goes with it, and facts and counts stay", async () => {
  const gone = await storedSag(await registered(mette));
  const events = await db().event.count();
  await ownerRows("delete from sag where id = $1", [gone.id]);
  for (const table of ["person", "fuldmagt", "printed_form", "letter", "henvendelse_link"]) {
    expect(await ownerRows(`select 1 from ${table} where sag_id = $1`, [gone.id]), table).toEqual([]);
  }
  expect(await db().event.count()).toBe(events);
  expect(await db().henvendelse.count({ where: { key: gone.henvendelseLink?.henvendelse.key ?? "" } })).toBe(
    1,
  );
});
