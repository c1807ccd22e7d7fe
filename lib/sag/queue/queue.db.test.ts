import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { db } from "@/lib/db";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { OPEN_STATUSES, SAG_STATUSES } from "@/lib/sag/lifecycle";
import { countQueue, countQueues } from "@/lib/sag/queue/count";
import { listQueue } from "@/lib/sag/queue/list";
import type { QueueFilters, QueueQuery } from "@/lib/sag/queue/query";
import { QUEUE_NAMES, type QueueName } from "@/lib/sag/queue/queues";
import { sortsOf, usualSort } from "@/lib/sag/queue/sorts";
import { queueWhere } from "@/lib/sag/queue/where";
import { broughtTo, ownerRows, signedInAs, take } from "@/tests/case-work";
import { A_PLACE, TODAY } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const lead = await signedInAs("project_lead");

type Made = {
  status: (typeof SAG_STATUSES)[number];
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  /** days from today that it is due, and that it holds */
  due: number;
  ends: number;
  has: "mette" | "ali" | "nobody";
  journalised: boolean;
  elsewhere: boolean;
  active: boolean;
};

const ELSEWHERE = (await db().location.findFirstOrThrow({ where: { slug: { not: A_PLACE } } })).slug;
const [PAKKE, OTHER_PAKKE] = await db().fuldmagtspakke.findMany({ orderBy: { typeSlug: "asc" }, take: 2 });
const owners = { mette: mette.userId, ali: ali.userId, nobody: null };

/** Sager in the table and no more: what a list is made of. Few days and names, so that many are alike. */
async function make(sager: readonly Made[], from = 0): Promise<void> {
  const rows = sager.map((sag, at) => ({
    number: `2025-${String(from + at).padStart(6, "0")}`,
    status: sag.status,
    giver: sag.fuldmagtsgiver,
    haver: sag.fuldmagtshaver,
    due: OPEN_STATUSES.includes(sag.status) ? addDays(TODAY, sag.due) : null,
    ends: addDays(TODAY, sag.ends),
    assignee: owners[sag.has],
    journal: sag.journalised ? "J-1" : null,
    location: sag.elsewhere ? ELSEWHERE : A_PLACE,
    active: sag.active,
  }));
  await ownerRows(
    `with made as (
       insert into sag (id, key, sagsnummer, submission_id, status, basis, origin, location_slug, assignee_id, due_on,
         journal_number, period_to, registered_on, read_aloud, fuldmagtsgiver_name, fuldmagtshaver_name)
       select gen_random_uuid(), gen_random_uuid(), number, gen_random_uuid(), status::sag_status, 'signature', 'own_form',
         location, assignee::uuid, due::date, journal, ends::date, case when status in ('registered', 'completed') then '2026-01-01'::date end, true, giver, haver
       from jsonb_to_recordset($1) as r (number text, status text, giver text, haver text, due text, ends text,
         assignee text, journal text, location text)
       returning id, sagsnummer)
     insert into fuldmagt (id, sag_id, pakke_id, handling, fate)
     select gen_random_uuid(), made.id, $2::uuid, 'registered', case when active then 'active'::fate end
     from made join jsonb_to_recordset($1) as r (number text, active boolean) on number = sagsnummer`,
    [JSON.stringify(rows), PAKKE?.id],
  );
}

const NAMES = ["Aage Bo", "Zenia", "Ærtha", "Østen", "Ågot", "Aase", "Bo", "bo", "Bo Aa", "É", "Eva"];
const someName = fc.constantFrom(...NAMES);
const someSag: fc.Arbitrary<Made> = fc.record({
  status: fc.constantFrom(...SAG_STATUSES),
  fuldmagtsgiver: someName,
  fuldmagtshaver: someName,
  due: fc.integer({ min: -3, max: 3 }),
  ends: fc.integer({ min: -2, max: 95 }),
  has: fc.constantFrom("mette", "ali", "nobody"),
  journalised: fc.boolean(),
  elsewhere: fc.boolean(),
  active: fc.boolean(),
});

beforeAll(async () => {
  await make(fc.sample(someSag, { numRuns: 200, seed: 23 }));
  await ownerRows("insert into absence (user_id, cover_id, from_on, to_on) values ($1, $2, $3, $3)", [
    ali.userId,
    mette.userId,
    TODAY,
  ]);
});

const filtersOf = (some: Partial<QueueFilters> = {}): QueueFilters => ({
  area: null,
  location: null,
  who: null,
  status: null,
  ...some,
});

/** A list read to its end, a page at a time. */
async function readThrough(query: QueueQuery, limit: number, start: QueueQuery["cursor"] = null) {
  const side = start?.side ?? "after";
  const read: string[] = [];
  let cursor = start;
  for (;;) {
    const page = await listQueue(mette, { ...query, cursor }, TODAY, limit);
    const numbers = page.lines.map(({ sagsnummer }) => sagsnummer);
    if (side === "after") read.push(...numbers);
    else read.unshift(...numbers);
    const at = side === "after" ? page.next : page.previous;
    if (at === null) return read;
    cursor = { side, at };
  }
}

const numbersIn = async (name: QueueName, where: object = {}, days = 30) => {
  const seesTo = await seesToOn(mette, TODAY);
  const rows = await db().sag.findMany({
    where: { AND: [queueWhere(name, { actor: mette, seesTo, today: TODAY, days }), where] },
    select: { sagsnummer: true },
  });
  return rows.map(({ sagsnummer }) => sagsnummer).sort();
};

const QUEUES_AND_SORTS = QUEUE_NAMES.flatMap((queue) =>
  sortsOf(queue).flatMap((by) => [false, true].map((descending) => ({ queue, sort: { by, descending } }))),
);

describe("a queue", () => {
  test.each(QUEUE_NAMES)("%s holds what its rule says, no more and no less", async (queue) => {
    const expected = await numbersIn(queue);
    expect(expected.length).toBeGreaterThan(3);
    expect((await readThrough({ queue }, 1_000)).toSorted()).toEqual(expected);
    expect((await listQueue(lead, { queue }, TODAY)).lines).toEqual([]);
  });

  test.each(QUEUES_AND_SORTS)(
    "$queue by $sort.by, descending $sort.descending, loses and repeats no row, in pages of any size, to and fro",
    async (query) => {
      const whole = await readThrough(query, 1_000);
      expect(whole.toSorted()).toEqual(await numbersIn(query.queue));
      for (const limit of [3, 20]) expect(await readThrough(query, limit)).toEqual(whole);
      // back from the last page: a page that would be short begins the list anew, so the first one is whole
      const { next } = await listQueue(mette, query, TODAY, whole.length - 1);
      const last = await listQueue(mette, { ...query, cursor: { side: "after", at: next ?? "" } }, TODAY, 7);
      expect(last.lines.map(({ sagsnummer }) => sagsnummer)).toEqual(whole.slice(-1));
      const back = { side: "before", at: last.previous ?? "" } as const;
      const before = await listQueue(mette, { ...query, cursor: back }, TODAY, 3);
      expect(before.lines.map(({ sagsnummer }) => sagsnummer)).toEqual(whole.slice(-4, -1));
      expect(before.next).not.toBeNull();
    },
  );

  test("is narrowed by place, by who has it, by status and by the area of a topic", async () => {
    const area = await db().fuldmagtstypeRow.findFirstOrThrow({ where: { slug: PAKKE?.typeSlug ?? "" } });
    const cases: [Partial<QueueFilters>, object][] = [
      [{ location: ELSEWHERE }, { locationSlug: ELSEWHERE }],
      [{ who: "me" }, { assigneeId: mette.userId }],
      [{ who: "nobody" }, { assigneeId: null }],
      [{ status: "received" }, { status: "received" }],
      [{ area: area.areaSlug }, { fuldmagter: { some: { pakkeId: PAKKE?.id } } }],
      [{ area: "findes-ikke" }, { id: { in: [] } }],
      [
        { who: "nobody", location: A_PLACE },
        { assigneeId: null, locationSlug: A_PLACE },
      ],
    ];
    for (const [some, where] of cases) {
      for (const queue of ["aabne", "mine", "lukkede"] as const) {
        const filters = filtersOf(some);
        const expected = await numbersIn(queue, where);
        expect((await readThrough({ queue, filters }, 20)).toSorted(), JSON.stringify(some)).toEqual(
          expected,
        );
        expect((await countQueue(mette, { queue, filters }, TODAY)).count).toBe(expected.length);
      }
    }
    expect(OTHER_PAKKE).toBeDefined();
  });

  test("is sorted as Danish is: æ, ø and å last, and aa as å", async () => {
    const sort = { by: "fuldmagtsgiver", descending: false } as const;
    const { lines } = await listQueue(mette, { queue: "lukkede", sort }, TODAY, 1_000);
    const names = [...new Set(lines.map(({ fuldmagtsgiver }) => fuldmagtsgiver))];
    const ours = names.filter((name) => NAMES.includes(name));
    expect(ours).toEqual([
      "Bo",
      "bo",
      "Bo Aa",
      "É",
      "Eva",
      "Zenia",
      "Ærtha",
      "Østen",
      "Aage Bo",
      "Ågot",
      "Aase",
    ]);
  });

  test("names no person in a cursor, and keeps a reader's place when a row moves away", async () => {
    for (const { queue, sort } of QUEUES_AND_SORTS) {
      const { next } = await listQueue(mette, { queue, sort }, TODAY, 2);
      expect(next).toMatch(/^(\d{4}-\d{2}-\d{2}\.)?\d{4}-\d{6}$/);
    }
    const query = { queue: "kontrol" } as const;
    const whole = await readThrough(query, 1_000);
    const { next } = await listQueue(mette, query, TODAY, 3);
    const third = whole[2] ?? "";
    await ownerRows("update sag set status = 'checked', due_on = due_on + 40 where sagsnummer = $1", [third]);
    const after = await listQueue(mette, { ...query, cursor: { side: "after", at: next ?? "" } }, TODAY, 3);
    expect(after.lines.map(({ sagsnummer }) => sagsnummer)).toEqual(whole.slice(3, 6));
  });

  test("begins at its first page when a cursor leads nowhere", async () => {
    const first = await listQueue(mette, { queue: "aabne" }, TODAY, 5);
    for (const at of [
      "",
      "x",
      "2026-13-45.2026-000001",
      "9999-01-01.2026-000001",
      "2026-000001",
      "'; drop table sag",
    ])
      expect(await listQueue(mette, { queue: "aabne", cursor: { side: "after", at } }, TODAY, 5)).toEqual(
        first,
      );
    const short = await listQueue(
      mette,
      { queue: "aabne", cursor: { side: "before", at: first.next ?? "" } },
      TODAY,
      5,
    );
    expect(short).toEqual(first);
  });

  test("is sorted as usual where a sort is not offered", async () => {
    const sort = { by: "nummer", descending: true } as const;
    const queue = "mine";
    expect(sortsOf(queue)).not.toContain(sort.by);
    expect(await readThrough({ queue, sort }, 1_000)).toEqual(
      await readThrough({ queue, sort: usualSort(queue) }, 1_000),
    );
  });

  test("names nobody while a citizen looks on", async () => {
    const { lines } = await listQueue({ ...mette, citizenLooking: true }, { queue: "aabne" }, TODAY);
    expect(lines.length).toBeGreaterThan(5);
    expect(
      lines.every(({ fuldmagtsgiver, fuldmagtshaver }) => fuldmagtsgiver + fuldmagtshaver === "SkjultSkjult"),
    ).toBe(true);
  });
});

describe("a sag that waits for the citizen", () => {
  test("says what was asked for last, and no longer once it is here", async () => {
    const sagsnummer = await broughtTo("awaiting_citizen", mette);
    const missing = async () =>
      (await listQueue(mette, { queue: "mine" }, TODAY, 1_000)).lines.find(
        (line) => line.sagsnummer === sagsnummer,
      )?.missing;
    expect(await missing()).toBe("underskriften");
    await take(mette, sagsnummer, "receive");
    expect(await missing()).toBeNull();
    await take(mette, sagsnummer, "ask_citizen", { mangler: ["date_missing", "identity_missing"] });
    expect(await missing()).toBe("datoen og legitimation");
  });
});

describe("the counts", () => {
  test("tell of every queue how many there are, how many are late, and the oldest due", async () => {
    const { queues, expiring } = await countQueues(mette, TODAY);
    for (const queue of QUEUE_NAMES) {
      const { lines } = await listQueue(mette, { queue }, TODAY, 1_000);
      expect(queues[queue].count, queue).toBe(lines.length);
      if (["udloeber", "journal", "lukkede"].includes(queue)) continue;
      const dues = lines.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
      expect(queues[queue].late, queue).toBe(dues.filter((day) => day < TODAY).length);
      expect(queues[queue].oldestDue, queue).toBe(dues.toSorted()[0]);
    }
    for (const days of [30, 60, 90] as const)
      expect(expiring[days]).toBe((await numbersIn("udloeber", {}, days)).length);
    const nothing = await countQueues(lead, TODAY);
    expect(Object.values(nothing.queues).map(({ count }) => count)).toEqual(QUEUE_NAMES.map(() => 0));
  });

  test("stand still when a caseworker no longer covers for a colleague", async () => {
    const covering = (await countQueues(mette, TODAY)).queues.mine.count;
    const alone = (await countQueues(mette, addDays(TODAY, 1))).queues.mine.count;
    expect(covering).toBeGreaterThan(alone);
    expect(alone).toBe((await numbersIn("mine", { assigneeId: mette.userId })).length);
  });
});
