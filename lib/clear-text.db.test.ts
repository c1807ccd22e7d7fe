import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { openSag } from "@/lib/sag/view";
import { aChangeOf, aDraftOf, broughtTo, ownerRows, registered, signedInAs, take } from "@/tests/case-work";
import { INGRIDS_CPR, KARENS_CPR, NOW, typedFuldmagtsgiver } from "@/tests/people";

const mette = await signedInAs("caseworker");

/** Every column of every table that can hold signs or bytes. */
const columns = await ownerRows(
  `select c.table_name as table, c.column_name as column, c.udt_name as type from information_schema.columns c
   join information_schema.tables t using (table_schema, table_name)
   where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
     and c.udt_name in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', '_text')`,
);

/** The columns in which some text stands in clear: as signs, or as bytes in any row. */
async function foundIn(text: string): Promise<string[]> {
  const searches = columns.map(({ table, column, type }) => {
    const inside =
      type === "bytea"
        ? `position($1::text::bytea in "${column}") > 0`
        : `position($1 in "${column}"::text) > 0`;
    return `select '${table}.${column}' as place where exists (select from "${table}" where ${inside})`;
  });
  const rows = await ownerRows(searches.join(" union all "), [text]);
  return rows.map(({ place }) => String(place));
}

/** All ways that a number is written, and as it would stand in hex or base64. */
function written(cpr: string): string[] {
  const dashed = `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
  const plain = [cpr, dashed, `${cpr.slice(0, 6)} ${cpr.slice(6)}`];
  const encoded = [cpr, dashed].flatMap((text) => [
    Buffer.from(text).toString("hex"),
    Buffer.from(text).toString("base64").replace(/=+$/, ""),
  ]);
  return [...plain, ...encoded];
}

describe("no CPR number stands in clear anywhere in the database", () => {
  test("after a whole life, a correction begun, a draft not finished and a refused sign-in", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    await openSag(mette, sagsnummer, NOW);
    await take(mette, sagsnummer, "end_by_death");
    await aChangeOf(mette, await registered(mette));
    await aDraftOf(mette);
    expect(columns.length).toBeGreaterThan(60);
    expect(await db().person.count({ where: { cprIndex: { not: null } } })).toBeGreaterThan(3);
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) {
      for (const text of written(cpr)) expect(await foundIn(text), text).toEqual([]);
    }
  });

  test("and the search finds what does stand there, in signs and in bytes", async () => {
    await registered(mette, { fuldmagtsgiver: typedFuldmagtsgiver({ vej: "Findesvej 71" }) });
    expect(await foundIn("Findesvej 71")).toEqual(["person.street"]);
    const id = await aDraftOf(mette);
    await ownerRows("update draft set sealed = $1 where id = $2", [Buffer.from(`x${INGRIDS_CPR}x`), id]);
    expect(await foundIn(INGRIDS_CPR)).toEqual(["draft.sealed"]);
    await ownerRows("delete from draft where id = $1", [id]);
  });

  test("nor what was typed into a draft, nor a name in any fact", async () => {
    const typed = typedFuldmagtsgiver({ navn: "Xenia Prøvenavn" });
    await aDraftOf(mette, { fuldmagtsgiver: typed });
    expect(await foundIn("Xenia Prøvenavn")).toEqual([]);
    await registered(mette, { fuldmagtsgiver: typed });
    expect(await foundIn("Xenia Prøvenavn")).toEqual(["person.name", "sag.fuldmagtsgiver_name"]);
  });
});
