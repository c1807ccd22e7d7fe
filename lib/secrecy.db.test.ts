import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveDraft } from "@/lib/draft/draft";
import { openSag } from "@/lib/sag/view";
import { asOwner, broughtTo, signedInAs } from "@/tests/case-work";
import { aRegistration, NOW } from "@/tests/people";

const GIVER = "7104380037";
const HAVER = "6305720046";

test("a CPR number stands nowhere in clear, in any column of any table, after a whole case", async () => {
  const mette = await signedInAs("caseworker");
  const typed = aRegistration();
  const fuldmagtsgiver = { ...typed.fuldmagtsgiver, cpr: [GIVER] };
  const fuldmagtshaver = { ...typed.fuldmagtshaver, cpr: [`${HAVER.slice(0, 6)}-${HAVER.slice(6)}`] };
  const sagsnummer = await broughtTo("completed", mette, { fuldmagtsgiver, fuldmagtshaver });
  await openSag(mette, sagsnummer, NOW);
  const draft = { ...typed, fuldmagtsgiver, fuldmagtshaver };
  await saveDraft(mette, { id: randomUUID(), purpose: "registration", typed: draft }, NOW);
  const whole = await wholeDatabase();
  expect(whole.has("person")).toBe(true);
  for (const number of [GIVER, HAVER]) {
    const written = [number, `${number.slice(0, 6)}-${number.slice(6)}`];
    const hex = written.map((text) => Buffer.from(text, "utf8").toString("hex"));
    const found = [...whole].filter(([, text]) => [...written, ...hex].some((form) => text.includes(form)));
    expect(found.map(([table]) => table)).toEqual([]);
  }
});

/** Every row of every table as text; bytes stand as hexadecimal. */
async function wholeDatabase(): Promise<Map<string, string>> {
  return asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'",
    );
    const texts = new Map<string, string>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
      texts.set(name, rows.map(({ text }) => text).join("\n"));
    }
    return texts;
  });
}
