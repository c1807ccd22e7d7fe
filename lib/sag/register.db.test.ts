import { describe, expect, test } from "vitest";
import { OPERATOR, ROLES } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { readDraft } from "@/lib/draft/draft";
import { readEvents } from "@/lib/events/record";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { guideContext } from "@/lib/sag/guide/guide";
import { parseRegistration } from "@/lib/sag/guide/registration";
import { readPapers } from "@/lib/sag/papers/documents";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import { registeredAs } from "@/lib/sag/queries";
import { registerSag } from "@/lib/sag/register";
import { sagTimeline } from "@/lib/sag/timeline";
import { aDraftOf, finish, ownerRows, registered, signedInAs, storedSag } from "@/tests/case-work";
import {
  A_PLACE,
  A_TOPIC,
  ANOTHER_TOPIC,
  aForm,
  aRegistration,
  INGRIDS_CPR,
  KARENS_CPR,
  NOW,
  TODAY,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedOrganisation,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

const count = async (table: string) =>
  Number((await ownerRows(`select count(*) from ${table}`))[0]?.["count"]);
const TABLES = [
  "sag",
  "person",
  "fuldmagt",
  "printed_form",
  "form_page",
  "henvendelse",
  "henvendelse_link",
  "event",
];
const counts = () => Promise.all(TABLES.map(count));

describe("registering", () => {
  test("makes one sag with its parties, fuldmagter, papers, events and henvendelse, and ends the draft", async () => {
    const before = await counts();
    const draft = await aDraftOf(mette);
    const result = await finish(mette, draft);
    if (!result.ok) expect.fail(JSON.stringify(result));
    const after = await counts();
    // sag, persons, fuldmagter, papers, pages, henvendelse, its link, two events
    expect(after.map((rows, index) => rows - (before[index] ?? 0))).toEqual([1, 2, 2, 1, 2, 1, 1, 2]);
    const sag = await storedSag(result.sagsnummer);
    expect(sag).toMatchObject({
      status: "awaiting_signature",
      basis: "signature",
      origin: "own_form",
      submissionId: draft,
      locationSlug: A_PLACE,
      assigneeId: mette.userId,
      readAloud: true,
      periodFrom: null,
      periodTo: new Date("2028-11-24T00:00:00Z"),
      dueOn: new Date("2026-12-08T00:00:00Z"),
      version: 1,
      henvendelseLink: {
        henvendelse: { outcome: "fuldmagt", askedBy: "counter", duration: "to_20", locationSlug: A_PLACE },
      },
    });
    expect(sag.sagsnummer).toMatch(/^2026-\d{6}$/);
    expect(
      sag.fuldmagter.map(({ pakke, handling, fate }) => [pakke.typeSlug, pakke.channel, handling, fate]),
    ).toEqual(
      expect.arrayContaining([
        [A_TOPIC, "self_service", "requested", null],
        [A_TOPIC, "contact", "requested", null],
      ]),
    );
    expect(sag.printedForms).toMatchObject([
      {
        supersededById: null,
        pages: [
          { number: 1, returnedOn: null },
          { number: 2, returnedOn: null },
        ],
      },
    ]);
    expect(await readDraft(mette, draft, NOW)).toBeNull();
    expect(await db().draft.count({ where: { id: draft } })).toBe(0);
  });

  test("tells the whole beginning in the events, with a henvendelse that leads to nobody", async () => {
    const sag = await storedSag(await registered(mette));
    const events = await readEvents(db(), { kind: "sag", key: sag.key });
    expect(events).toMatchObject([
      {
        occurredOn: TODAY,
        actor: mette.key,
        fact: {
          step: "create",
          from: null,
          to: "awaiting_signature",
          basis: "signature",
          origin: "own_form",
          location: A_PLACE,
          readAloud: true,
          pageCount: 2,
          pakker: [
            { type: A_TOPIC, kind: "act", channel: "self_service" },
            { type: A_TOPIC, kind: "act", channel: "contact" },
          ],
        },
      },
    ]);
    expect(sagTimeline(events)).toEqual({ ok: true, status: sag.status });
    const asked = await readEvents(db(), {
      kind: "henvendelse",
      key: sag.henvendelseLink?.henvendelse.key ?? "",
    });
    expect(asked).toMatchObject([
      { fact: { type: "henvendelse.recorded", outcome: "fuldmagt", location: A_PLACE, askedBy: "counter" } },
    ]);
    expect(JSON.stringify(asked.map(({ fact }) => fact))).not.toContain(sag.key);
  });

  test("gives numbers that follow each other, each year from one", async () => {
    const first = Number((await registered(mette)).slice(5));
    expect(Number((await registered(ali)).slice(5))).toBe(first + 1);
    const nextYear = new Date("2027-01-01T08:00:00Z");
    expect(await registered(mette, {}, nextYear)).toBe("2027-000001");
    const lastHour = new Date("2027-12-31T22:59:00Z"); // still the old year in Copenhagen
    expect(await registered(mette, {}, lastHour)).toBe("2027-000002");
    expect(await registered(mette, {}, new Date("2027-12-31T23:00:00Z"))).toBe("2028-000001");
  });

  test("keeps the order of topics and pakker that were asked for, several types together", async () => {
    const sag = await storedSag(await registered(mette, { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) }));
    expect(new Set(sag.fuldmagter.map(({ pakke }) => pakke.typeSlug))).toEqual(
      new Set([A_TOPIC, ANOTHER_TOPIC]),
    );
    expect(sag.fuldmagter).toHaveLength(4);
  });
});

describe("giver and haver are never swapped", () => {
  test("in the rows: each has its own name, number, address and MitID under its own role", async () => {
    const sag = await storedSag(await registered(mette));
    const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
    expect(fuldmagtsgiver).toMatchObject({
      role: "fuldmagtsgiver",
      name: "Ingrid Demosen",
      cpr: INGRIDS_CPR,
      phone: "12 34 56 78",
      mitid: "no",
      idSeen: "passport",
      idSeenOn: TODAY,
    });
    expect(fuldmagtshaver).toMatchObject({
      role: "fuldmagtshaver",
      name: "Karen Prøvegaard",
      cpr: KARENS_CPR,
      phone: "87 65 43 21",
      mitid: "yes",
      idSeen: null,
    });
    expect(fuldmagtsgiver.address?.street).toBe("Prøvevej 12, 2. tv");
    expect(fuldmagtshaver.address?.street).toBe("Demogade 4");
  });

  test("in the database itself: each role of a sag once, and by its name", async () => {
    const sagsnummer = await registered(mette);
    expect(
      await ownerRows(
        "select p.role::text, p.name from person p join sag s on s.id = p.sag_id where sagsnummer = $1 order by role",
        [sagsnummer],
      ),
    ).toEqual([
      { role: "fuldmagtsgiver", name: "Ingrid Demosen" },
      { role: "fuldmagtshaver", name: "Karen Prøvegaard" },
    ]);
  });

  test("on the papers: the form is to be signed by the one who gives", async () => {
    const pdf = await readPapers(mette, await registered(mette));
    const text = (await pageTexts(pdf ?? new Uint8Array())).join(" ");
    expect(text).toContain("710438-••••");
    expect(text).not.toContain(`${INGRIDS_CPR.slice(6)} `);
    expect(text.indexOf("Ingrid Demosen")).toBeLessThan(text.indexOf("Karen Prøvegaard"));
  });

  test("when the fuldmagtshaver is an organisation, or a person without a number", async () => {
    const firm = await storedSag(await registered(mette, { fuldmagtshaver: typedOrganisation() }));
    expect(partiesOf(firm)).toMatchObject({
      fuldmagtsgiver: { name: "Ingrid Demosen", kind: "person", cpr: INGRIDS_CPR, cvr: null },
      fuldmagtshaver: { name: "Prøveforeningen", kind: "organisation", cpr: null, cvr: "00001234" },
    });
    const known = await storedSag(
      await registered(mette, { fuldmagtshaver: typedFuldmagtshaver({ cpr: "" }) }),
    );
    expect(partiesOf(known).fuldmagtshaver).toMatchObject({ name: "Karen Prøvegaard", cpr: null, cvr: null });
  });
});

describe("the same form sent again", () => {
  test("twenty times at once makes one sag, and all get its number", async () => {
    const draft = await aDraftOf(mette);
    const registration = parseRegistration(aRegistration(), await guideContext(NOW));
    if (!registration.ok) expect.fail(JSON.stringify(registration));
    const submission = { submissionId: draft, registration: registration.value };
    const before = await counts();
    const results = await Promise.all(Array.from({ length: 20 }, () => registerSag(mette, submission, NOW)));
    const [first] = results;
    expect(first).toMatchObject({ ok: true });
    expect(results).toEqual(Array.from({ length: 20 }, () => first));
    const after = await counts();
    expect(after.map((rows, index) => rows - (before[index] ?? 0))).toEqual([1, 2, 2, 1, 2, 1, 1, 2]);
  });

  test("later leads to the sag that it became", async () => {
    const draft = await aDraftOf(mette);
    const made = await finish(mette, draft);
    expect(await registeredAs(mette, draft)).toBe(made.ok && made.sagsnummer);
    const registration = parseRegistration(aRegistration(), await guideContext(NOW));
    if (!registration.ok) expect.fail(JSON.stringify(registration));
    const again = await registerSag(mette, { submissionId: draft, registration: registration.value }, NOW);
    expect(again).toEqual(made);
  });

  test("is nothing to whoever may not see it, nor for ids that are none", async () => {
    const draft = await aDraftOf(mette);
    await finish(mette, draft);
    expect(await registeredAs(await signedInAs("admin"), draft)).toBeNull();
    for (const id of ["", "x", "-".repeat(36), `${draft}0`, "00000000-0000-0000-0000-00000000000g"]) {
      expect(await registeredAs(mette, id)).toBeNull();
    }
  });

  test("ten others at the same moment each get their own sag", async () => {
    const drafts = await Promise.all(Array.from({ length: 12 }, (_, at) => aDraftOf(at % 2 ? mette : ali)));
    const results = await Promise.all(drafts.map((draft, at) => finish(at % 2 ? mette : ali, draft)));
    const numbers = results.map((result) => (result.ok ? result.sagsnummer : JSON.stringify(result)));
    expect(new Set(numbers).size).toBe(12);
    for (const number of numbers) expect(number).toMatch(/^2026-\d{6}$/);
  });
});

describe("registering is refused", () => {
  test("of another's draft, and leaves it with its owner", async () => {
    const draft = await aDraftOf(mette);
    const registration = parseRegistration(aRegistration(), await guideContext(NOW));
    if (!registration.ok) expect.fail(JSON.stringify(registration));
    const before = await counts();
    expect(await registerSag(ali, { submissionId: draft, registration: registration.value }, NOW)).toEqual({
      ok: false,
      refusal: "not_found",
    });
    expect(await counts()).toEqual(before);
    expect(await readDraft(mette, draft, NOW)).not.toBeNull();
    expect(await readDraft(ali, draft, NOW)).toBeNull();
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))("to one who is %s", async (role) => {
    const registration = parseRegistration(aRegistration(), await guideContext(NOW));
    if (!registration.ok) expect.fail(JSON.stringify(registration));
    const submission = { submissionId: crypto.randomUUID(), registration: registration.value };
    const refused = { ok: false, refusal: "not_permitted" };
    expect(await registerSag(await signedInAs(role), submission, NOW)).toEqual(refused);
    expect(await registerSag(OPERATOR, submission, NOW)).toEqual(refused);
  });

  test("while a step is not in order, and the first such step is told", async () => {
    const typed = aRegistration({ emner: aForm({ emne: "findes-ikke" }), periode: {} });
    expect(await finish(mette, await aDraftOf(mette, typed))).toMatchObject({ ok: false, step: "emner" });
  });

  test("of a topic that no rollout gives yet", async () => {
    const rows = await ownerRows("select type_slug from rollout where status = 'idea' limit 1");
    const slug = String(rows[0]?.["type_slug"]);
    const draft = await aDraftOf(mette, aRegistration({ emner: typedTopics(slug) }));
    expect(await finish(mette, draft)).toMatchObject({ ok: false, step: "emner" });
  });

  test("and leaves nothing when the papers cannot be made", async () => {
    const draft = await aDraftOf(mette);
    await ownerRows("update text_row set body = body || ' {{ukendt}}' where slug = 'letter_form'");
    try {
      const before = await counts();
      await expect(finish(mette, draft)).rejects.toThrow("letter_form");
      expect(await counts()).toEqual(before);
      expect(await readDraft(mette, draft, NOW)).not.toBeNull();
    } finally {
      await ownerRows(
        "update text_row set body = replace(body, ' {{ukendt}}', '') where slug = 'letter_form'",
      );
    }
    expect((await finish(mette, draft)).ok).toBe(true);
  });
});

test("a sag whose basis is a general fuldmagt is received at once", async () => {
  const sag = await storedSag(
    await registered(mette, {
      behov: aForm({
        behov: "general_or_future_fuldmagt",
        grundlag: "general_fuldmagt",
        sted: A_PLACE,
        spurgt: "counter",
      }),
    }),
  );
  expect(sag).toMatchObject({ status: "received", basis: "general_fuldmagt" });
  expect(sag.dueOn).toEqual(new Date("2026-12-01T00:00:00Z")); // with us: five working days
});

test("names with odd signs are refused at the field or printed, never a fault", async () => {
  const typed = aRegistration({ fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Ingrid 🙂" }) });
  expect(await finish(mette, await aDraftOf(mette, typed))).toMatchObject({
    ok: false,
    step: "fuldmagtsgiver",
  });
  const long = typedFuldmagtsgiver({
    navn: "Þórunn-Žofie Nguyễn ".repeat(6).trim(),
    vej: "Å".repeat(120),
    by: "Ø".repeat(60),
  });
  expect(await registered(mette, { fuldmagtsgiver: long })).toMatch(/^2026-/);
});
