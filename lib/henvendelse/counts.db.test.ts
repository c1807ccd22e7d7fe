import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { toRecorded } from "@/lib/events/record";
import {
  MATERIALS,
  NOBODY_REASONS,
  OFFERED_INSTEAD,
  OUTCOMES,
  type Outcome,
} from "@/lib/henvendelse/outcome";
import { BASES } from "@/lib/sag/basis";
import { finishGuide } from "@/lib/sag/guide/finish";
import { readGuide } from "@/lib/sag/guide/guide";
import { recordBehov } from "@/lib/sag/guide/record-behov";
import { aDraftOf, ownerRows, signedInAs } from "@/tests/case-work";
import { A_TOPIC, aRegistration, NOW, typedBehov, typedTopics } from "@/tests/people";

const mette = await signedInAs("caseworker");

/** Types of the demo data that cannot be given yet. */
const WISHES = ["boligindretning", "stoette-til-bil", "hjemmesygepleje"];

/** Step 1 as somebody fills it in, with every question answered, and how often it is sent at once. */
type Asked = {
  outcome: Outcome;
  basis: (typeof BASES)[number];
  typed: Record<string, string | string[]>;
  wishes: string[];
  times: number;
};

const ASKED: fc.Arbitrary<Asked> = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  basis: fc.constantFrom(...BASES),
  typed: fc.record({
    grund: fc.constantFrom(...NOBODY_REASONS),
    tilbudt: fc.constantFrom(...OFFERED_INSTEAD),
    emne: fc.subarray([A_TOPIC, ...WISHES]),
    materiale: fc.subarray([...MATERIALS]),
  }),
  wishes: fc.subarray(WISHES),
  times: fc.integer({ min: 1, max: 3 }),
});
const A_SAG: Asked = {
  outcome: "fuldmagt",
  basis: "signature",
  typed: { materiale: [...MATERIALS] },
  wishes: WISHES,
  times: 2,
};
const DAYS = fc.array(ASKED, { minLength: 1, maxLength: 5 });
const RUNS = { numRuns: 6 };

describe("henvendelser", () => {
  test("by outcome always add up to all of them, in the rows and in the log; wishes are none of them", async () => {
    await fc.assert(
      fc.asyncProperty(DAYS, async (day) => {
        const [rowsBefore, wishesBefore] = [await byOutcome(), await db().wish.count()];
        for (const asked of day) await send(asked);
        const [rows, facts] = [await byOutcome(), await factsByOutcome()];
        expect(sum(rows)).toBe(await db().henvendelse.count());
        expect(facts).toEqual(rows);
        for (const outcome of OUTCOMES) {
          const expected = day.filter((asked) => becomes(asked) === outcome).length;
          expect((rows.get(outcome) ?? 0) - (rowsBefore.get(outcome) ?? 0), outcome).toBe(expected);
        }
        expect(sum(rows) - sum(rowsBefore)).toBe(day.length);
        const wished = day.reduce((total, { wishes }) => total + wishes.length, 0);
        expect((await db().wish.count()) - wishesBefore).toBe(wished);
      }),
      RUNS,
    );
  });

  test("lead to no sag and no person once the link is erased: not by an id, a key or a fact", async () => {
    await fc.assert(
      fc.asyncProperty(ASKED, async (asked) => {
        const [known, sager] = [await keysIn("henvendelse"), await keysIn("sag")];
        await send(asked);
        await db().henvendelseLink.deleteMany({});
        const [key = expect.fail("nothing is counted")] = newIn(known, await keysIn("henvendelse"));
        for (const id of await idsOf("henvendelse", key)) {
          expect(
            (await tablesWith(id)).filter((table) => !OF_HENVENDELSER.includes(table)),
            id,
          ).toEqual([]);
        }
        for (const sag of newIn(sager, await keysIn("sag"))) {
          for (const id of await idsOf("sag", sag)) expect(await toldOfHenvendelserWith(id)).toEqual([]);
        }
      }),
      { ...RUNS, examples: [[A_SAG]] },
    );
  });
});

/** Sends step 1, and the rest of the guide when a sag is made of it; several times at once when it says so. */
async function send(asked: Asked): Promise<void> {
  const { outcome, basis, typed, wishes, times } = asked;
  const grundlag = basis === "signature" ? "count" : basis;
  const behov = typedBehov({ ...typed, behov: outcome, grundlag, oenske: wishes });
  const all = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: times }, act));
  if (becomes(asked) !== "fuldmagt") {
    const id = randomUUID();
    await all(() => recordBehov(mette, { id, form: behov }, NOW));
  } else {
    const draft = await aDraftOf(mette, aRegistration({ behov, emner: typedTopics(A_TOPIC, ...wishes) }));
    const guide = await readGuide(mette, draft, NOW);
    await all(() => finishGuide(mette, guide ?? expect.fail("there is a draft"), NOW));
  }
}

/** A general or future fuldmagt that a sag is to stand on is a fuldmagt; wishes never change what it is. */
function becomes({ outcome, basis }: Asked): Outcome {
  return outcome === "general_or_future_fuldmagt" && basis !== "signature" ? "fuldmagt" : outcome;
}

async function byOutcome(): Promise<Map<Outcome, number>> {
  const rows = await db().henvendelse.groupBy({ by: ["outcome"], _count: true });
  return new Map(rows.map(({ outcome, _count }) => [outcome, _count]));
}

async function factsByOutcome(): Promise<Map<Outcome, number>> {
  const counts = new Map<Outcome, number>();
  for (const event of await db().event.findMany({ where: { type: "henvendelse.recorded" } })) {
    const { fact } = toRecorded(event);
    if (fact.type !== "henvendelse.recorded") continue;
    counts.set(fact.outcome, (counts.get(fact.outcome) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<Outcome, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
const newIn = (before: readonly string[], after: readonly string[]) =>
  after.filter((key) => !before.includes(key));

async function keysIn(table: "henvendelse" | "sag"): Promise<string[]> {
  return (await ownerRows(`select key::text from ${table}`)).map(({ key }) => String(key));
}

/** Where a henvendelse is told of, beside its facts in the log. */
const OF_HENVENDELSER = ["henvendelse", "henvendelse_topic", "wish"];

/** All that a row is known by: every uuid of it, and the number of a sag; and the ids of what belongs to a sag. */
async function idsOf(table: "henvendelse" | "sag", key: string): Promise<string[]> {
  const parts = table === "sag" ? ["person", "fuldmagt", "printed_form", "letter"] : [];
  const own = await ownerRows(`select to_jsonb(t) as row from ${table} t where key = $1`, [key]);
  const rows = [...own];
  for (const part of parts) {
    const sql = `select to_jsonb(t) - 'pakke_id' as row from ${part} t join sag s on s.id = t.sag_id where s.key = $1`;
    rows.push(...(await ownerRows(sql, [key])));
  }
  const values = rows.flatMap(({ row }) => Object.entries(row ?? {}));
  const ids = values
    .filter(([name, value]) => name !== "assignee_id" && isId(value))
    .map(([, value]) => value);
  expect(ids.length).toBeGreaterThan(1);
  return [...new Set(ids.map(String))];
}

function isId(value: unknown): boolean {
  return typeof value === "string" && /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d{6})$/.test(value);
}

/** The tables that have an id anywhere in a row, in any column; the log but for the facts about henvendelser. */
async function tablesWith(id: string): Promise<string[]> {
  const tables = await ownerRows(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const others = name === "event" ? "and subject_kind <> 'henvendelse'" : "";
      const sql = `select 1 from ${name} t where strpos(t::text, $1) > 0 ${others} limit 1`;
      return (await ownerRows(sql, [id])).length > 0 ? [String(name)] : [];
    }),
  );
  return found.flat();
}

/** Where an id stands in what is told of henvendelser: their rows, and their facts. */
async function toldOfHenvendelserWith(id: string): Promise<string[]> {
  const facts =
    "select 1 from event t where subject_kind = 'henvendelse' and strpos(t::text, $1) > 0 limit 1";
  const inFacts = (await ownerRows(facts, [id])).length > 0 ? ["a fact"] : [];
  const tables = (await tablesWith(id)).filter((table) => OF_HENVENDELSER.includes(table));
  return [...tables, ...inFacts];
}
