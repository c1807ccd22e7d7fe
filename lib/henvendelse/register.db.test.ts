import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { OPERATOR, ROLES, SYSTEM } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { readDraft, saveDraft } from "@/lib/draft/draft";
import { readEvents } from "@/lib/events/record";
import type { TypedForm } from "@/lib/form/form";
import { OUTCOMES } from "@/lib/henvendelse/outcome";
import { countedAs } from "@/lib/henvendelse/queries";
import { beginRenewal } from "@/lib/sag/guide/begin-renewal";
import { readGuide } from "@/lib/sag/guide/guide";
import { guideView } from "@/lib/sag/guide/guide-view";
import { recordBehov } from "@/lib/sag/guide/record-behov";
import { saveGuideForm } from "@/lib/sag/guide/save-guide";
import { openSag } from "@/lib/sag/view";
import {
  aChangeOf,
  aDraftOf,
  broughtTo,
  finish,
  ownerRows,
  registered,
  signedInAs,
  storedSag,
} from "@/tests/case-work";
import {
  A_PLACE,
  A_TOPIC,
  aForm,
  NOW,
  TODAY,
  typedBehov,
  typedFuldmagtsgiver,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

/** Types of the demo data that cannot be given yet. */
const [A_WISH, ANOTHER_WISH] = ["boligindretning", "stoette-til-bil"] as const;
const WITHOUT_SAG = OUTCOMES.filter((outcome) => outcome !== "fuldmagt");
const NOBODY = { behov: "nobody_to_appoint", grund: "no_relatives", tilbudt: "contact_person" };

const typedFor = (outcome: (typeof OUTCOMES)[number], change = {}) =>
  typedBehov({ ...NOBODY, grundlag: "count", behov: outcome, ...change });
const record = (form: TypedForm, id: string = randomUUID(), actor = mette) =>
  recordBehov(actor, { id, form }, NOW);
const stored = (submissionId: string) =>
  db().henvendelse.findUnique({
    where: { submissionId },
    include: { link: true, topics: true, wishes: { orderBy: { typeSlug: "asc" } } },
  });
const counts = async () => [await db().henvendelse.count(), await db().event.count(), await db().sag.count()];

describe("a henvendelse of which no sag is made", () => {
  test.each(WITHOUT_SAG)("is recorded at once: %s", async (outcome) => {
    const id = randomUUID();
    expect(await record(typedFor(outcome, { tid: "to_10" }), id)).toEqual({ ok: true, outcome });
    const row = (await stored(id)) ?? expect.fail("nothing is recorded");
    expect(row).toMatchObject({
      outcome,
      locationSlug: A_PLACE,
      askedBy: "counter",
      duration: "to_10",
      occurredOn: new Date(`${TODAY}T00:00:00Z`),
      link: null,
    });
    const events = await readEvents(db(), { kind: "henvendelse", key: row.key });
    expect(events).toMatchObject([
      {
        occurredOn: TODAY,
        actor: mette.key,
        fact: { type: "henvendelse.recorded", outcome, location: A_PLACE },
      },
    ]);
    expect(await countedAs(ali, id)).toBe(outcome);
  });

  test("has its reason, what was offered, topics that are no wishes, wishes and material", async () => {
    const id = randomUUID();
    const beside = { materiale: ["booklet", "films"], oenske: [A_WISH, ANOTHER_WISH] };
    await record(typedBehov({ ...NOBODY, ...beside, emne: [A_TOPIC, A_WISH] }), id);
    const row = (await stored(id)) ?? expect.fail("nothing is recorded");
    expect(row).toMatchObject({
      nobodyReason: "no_relatives",
      offeredInstead: "contact_person",
      booklet: true,
      films: true,
    });
    expect(row.topics.map(({ typeSlug }) => typeSlug).toSorted()).toEqual([A_WISH, A_TOPIC].toSorted());
    expect(row.wishes.map(({ typeSlug }) => typeSlug)).toEqual([A_WISH, ANOTHER_WISH]);
    const [event] = await readEvents(db(), { kind: "henvendelse", key: row.key });
    expect(event?.fact).toMatchObject({
      nobodyReason: "no_relatives",
      offeredInstead: "contact_person",
      material: ["booklet", "films"],
      wishes: expect.arrayContaining([A_WISH, ANOTHER_WISH]),
      topics: expect.arrayContaining([A_TOPIC, A_WISH]),
    });
  });

  test("ends the draft it stood in, with whoever was typed there", async () => {
    const id = await aDraftOf(mette);
    expect(await record(typedFor("medbetjening"), id)).toMatchObject({ ok: true });
    expect(await db().draft.count({ where: { id } })).toBe(0);
    expect(await readGuide(mette, id, NOW)).toBeNull();
  });

  test("ends a renewal as well, and the sag can be renewed again", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const begin = async () =>
      (await beginRenewal(mette, sagsnummer, NOW)) ?? expect.fail("it can be renewed");
    const id = await begin();
    expect(await record(typedFor("nobody_to_appoint"), id)).toEqual({
      ok: true,
      outcome: "nobody_to_appoint",
    });
    expect(await stored(id)).toMatchObject({ outcome: "nobody_to_appoint", link: null });
    expect(await readDraft(mette, id, NOW)).toBeNull();
    expect(await begin()).not.toBe(id);
  });

  test("is not recorded while something lacks, or when a sag is to be made", async () => {
    const before = await counts();
    expect(await record(typedFor("medbetjening", { sted: "" }))).toBeNull();
    expect(await record(typedBehov())).toBeNull();
    expect(await record(typedFor("general_or_future_fuldmagt", { grundlag: "future_fuldmagt" }))).toBeNull();
    expect(await counts()).toEqual(before);
  });
});

describe("the same form sent again", () => {
  test("twenty times at once is one henvendelse and one fact", async () => {
    const [id, before] = [randomUUID(), await counts()];
    const sent = Array.from({ length: 20 }, () => record(typedBehov({ ...NOBODY, oenske: A_WISH }), id));
    for (const result of await Promise.all(sent)) expect(result).toMatchObject({ ok: true });
    expect(await counts()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1, before[2]]);
    expect((await stored(id))?.wishes).toHaveLength(1);
  });

  test("with another outcome keeps the first", async () => {
    const id = randomUUID();
    await record(typedFor("other"), id);
    await record(typedFor("medbetjening"), id);
    expect(await countedAs(mette, id)).toBe("other");
  });

  test("after a sag was made of it is told so, and counts nothing", async () => {
    const id = await aDraftOf(mette);
    await finish(mette, id);
    const before = await counts();
    expect(await record(typedFor("other"), id)).toEqual({
      ok: false,
      refusal: "became_sag",
      outcome: "other",
    });
    expect(await counts()).toEqual(before);
  });

  test("while the sag of it is being made, the second waits, and one of the two is made", async () => {
    const [id, before] = [await aDraftOf(mette), await counts()];
    const results = await Promise.all([finish(mette, id), record(typedFor("other"), id)]);
    expect(results.filter((result) => result?.ok)).toHaveLength(1);
    const after = await counts();
    expect((after[0] ?? 0) - (before[0] ?? 0)).toBe(1);
  });

  test("as a sag after it was counted makes no sag: they would share an id", async () => {
    const id = await aDraftOf(mette);
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a draft");
    await record(typedFor("other"), id);
    await saveDraft(mette, { id, purpose: "registration", typed: guide.draft.typed }, NOW);
    const before = await counts();
    expect(await finish(mette, id)).toEqual({ ok: false, refusal: "not_found" });
    expect(await counts()).toEqual(before);
  });
});

describe("recording is refused", () => {
  test("of another's draft, and of a draft that changes a sag; they stay", async () => {
    const notFound = { ok: false, refusal: "not_found", outcome: "other" };
    const [mine, change] = [await aDraftOf(mette), await aChangeOf(mette, await registered(mette))];
    expect(await record(typedFor("other"), mine, ali)).toEqual(notFound);
    expect(await record(typedFor("other"), change)).toEqual(notFound);
    expect(await readDraft(mette, mine, NOW)).not.toBeNull();
    expect(await readDraft(mette, change, NOW)).not.toBeNull();
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))("to one who is %s", async (role) => {
    const actor = await signedInAs(role);
    expect(await record(typedFor("other"), randomUUID(), actor)).toMatchObject({ refusal: "not_permitted" });
  });

  test("to the clock and the command line, and for an id that is none", async () => {
    for (const actor of [SYSTEM, OPERATOR]) {
      expect(await record(typedFor("other"), randomUUID(), actor)).toMatchObject({
        refusal: "not_permitted",
      });
    }
    for (const id of ["", "x", "-".repeat(36), "\u0000"]) {
      expect(await record(typedFor("other"), id)).toMatchObject({ refusal: "not_found" });
      expect(await countedAs(mette, id)).toBeNull();
    }
    expect(await countedAs(await signedInAs("admin"), randomUUID())).toBeNull();
  });

  test("by the database itself: a reason belongs to nobody to appoint alone, and always", async () => {
    const insert = (columns: string, values: string) =>
      ownerRows(
        `insert into henvendelse (occurred_on, location_slug, asked_by, ${columns}) values ('${TODAY}', '${A_PLACE}', 'counter', ${values})`,
      );
    const refused = "henvendelse_nobody_to_appoint";
    await expect(insert("outcome", "'nobody_to_appoint'")).rejects.toThrow(refused);
    await expect(insert("outcome, nobody_reason", "'nobody_to_appoint', 'other'")).rejects.toThrow(refused);
    await expect(
      insert("outcome, nobody_reason, offered_instead", "'other', 'other', 'nothing'"),
    ).rejects.toThrow(refused);
    const wish =
      "insert into wish (henvendelse_id, type_slug) select id, 'findes-ikke' from henvendelse limit 1";
    await record(typedFor("other"));
    await expect(ownerRows(wish)).rejects.toThrow("wish_type_slug_fkey");
  });
});

describe("a henvendelse that becomes a sag", () => {
  test("has its wishes and material beside the outcome fuldmagt, and no id of the form", async () => {
    const typed = {
      behov: typedBehov({ materiale: "films", oenske: A_WISH }),
      emner: typedTopics(A_TOPIC, ANOTHER_WISH),
    };
    const sag = await storedSag(await registered(mette, typed));
    const henvendelse = sag.henvendelseLink?.henvendelse;
    expect(henvendelse).toMatchObject({
      outcome: "fuldmagt",
      submissionId: null,
      booklet: false,
      films: true,
      nobodyReason: null,
    });
    const wishes = await db().wish.findMany({ where: { henvendelseId: henvendelse?.id ?? "" } });
    expect(wishes.map(({ typeSlug }) => typeSlug).toSorted()).toEqual([A_WISH, ANOTHER_WISH].toSorted());
    expect(new Set(sag.fuldmagter.map(({ pakke }) => pakke.typeSlug))).toEqual(new Set([A_TOPIC]));
  });

  test("shows its wishes on the sag, until the link is erased", async () => {
    const sagsnummer = await registered(mette, { emner: typedTopics(A_TOPIC, A_WISH) });
    expect((await openSag(mette, sagsnummer, NOW))?.wishes).toEqual(["Boligindretning"]);
    await db().henvendelseLink.deleteMany({ where: { sag: { sagsnummer } } });
    expect((await openSag(mette, sagsnummer, NOW))?.wishes).toEqual([]);
  });
});

describe("wishes of step 1", () => {
  const save = (id: string, step: string, form: TypedForm) =>
    saveGuideForm(mette, { id, purpose: "registration", step, form }, NOW);
  const behovShown = async (id: string) => {
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a draft");
    const view = guideView(guide, "behov", { showErrors: false });
    return "form" in view ? view.form : expect.fail("step 1 is shown");
  };

  test("stand with the topics from then on, and are one list in both steps", async () => {
    const id = randomUUID();
    await save(id, "behov", typedBehov({ oenske: [A_WISH, ANOTHER_WISH] }));
    expect((await readDraft(mette, id, NOW))?.typed.emner).toEqual({ oenske: [A_WISH, ANOTHER_WISH] });
    expect((await behovShown(id)).oenske).toEqual([A_WISH, ANOTHER_WISH]);
    await save(id, "fuldmagtsgiver", typedFuldmagtsgiver());
    await save(id, "emner", aForm({ ...typedTopics(A_TOPIC), oenske: A_WISH }));
    expect((await behovShown(id)).oenske).toEqual([A_WISH]);
    await save(id, "behov", typedBehov());
    expect((await readDraft(mette, id, NOW))?.typed.emner).toEqual({ ...typedTopics(A_TOPIC), oenske: [] });
  });

  test("make no second form of a draft that has none", async () => {
    const id = randomUUID();
    await save(id, "behov", typedBehov());
    expect(Object.keys((await readDraft(mette, id, NOW))?.typed ?? {})).toEqual(["behov"]);
  });
});
