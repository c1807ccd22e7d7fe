import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { DraftPurpose } from "@/generated/prisma/client";
import { OPERATOR, ROLES, SYSTEM } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import {
  deleteDraft,
  deleteExpiredDrafts,
  listDrafts,
  readDraft,
  saveDraft,
  saveStep,
} from "@/lib/draft/draft";
import type { TypedForm } from "@/lib/form/form";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import { listDraftLines } from "@/lib/sag/guide/draft-lines";
import { firstOpenStep, readGuide, typedNames } from "@/lib/sag/guide/guide";
import { guideSteps } from "@/lib/sag/guide/guide-steps";
import { guideView } from "@/lib/sag/guide/guide-view";
import { aDraftOf, signedInAs } from "@/tests/case-work";
import { aForm, aRegistration, daysLater, NOW, typedFuldmagtsgiver } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const stored = (id: string) => db().draft.findUniqueOrThrow({ where: { id } });

describe("a draft", () => {
  test("keeps what was typed exactly as it was typed", async () => {
    const typed = {
      fuldmagtsgiver: aForm({ navn: "  Ingrid \n Ærø 🙂 ", oplyst: ["protected", "dead"], cpr: "" }),
    };
    const id = await aDraftOf(mette, typed);
    expect(await readDraft(mette, id, NOW)).toMatchObject({
      id,
      purpose: "registration",
      sagKey: null,
      typed,
    });
  });

  test("is sealed: nothing that was typed stands in its bytes, and the same is never the same bytes", async () => {
    const [one, other] = [await stored(await aDraftOf(mette)), await stored(await aDraftOf(mette))];
    const bytes = Buffer.from(one.sealed);
    for (const text of ["Ingrid", "7104381234", "fuldmagtsgiver", "Prøvevej", "navn"]) {
      expect(bytes.includes(text)).toBe(false);
    }
    expect(bytes.equals(Buffer.from(other.sealed))).toBe(false);
  });

  test("does not open with the bytes of another draft", async () => {
    const [mine, other] = [await aDraftOf(mette), await aDraftOf(mette)];
    await db().draft.update({ where: { id: mine }, data: { sealed: (await stored(other)).sealed } });
    await expect(readDraft(mette, mine, NOW)).rejects.toThrow();
    await db().draft.delete({ where: { id: mine } });
  });

  test("is its owner's own: a colleague neither reads, overwrites, lists nor deletes it", async () => {
    const id = await aDraftOf(mette);
    expect(await readDraft(ali, id, NOW)).toBeNull();
    expect(await saveDraft(ali, { id, purpose: "registration", typed: {} }, NOW)).toBe(false);
    expect(
      await saveStep(ali, { id, purpose: "registration", step: "behov", form: {}, begins: true }, NOW),
    ).toBe(false);
    await deleteDraft(ali, id);
    expect((await listDrafts(ali, NOW)).map((draft) => draft.id)).not.toContain(id);
    expect(await readDraft(mette, id, NOW)).toMatchObject({ typed: aRegistration() });
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))("is not for one who is %s", async (role) => {
    const actor = await signedInAs(role);
    const id = randomUUID();
    expect(await saveDraft(actor, { id, purpose: "registration", typed: {} }, NOW)).toBe(false);
    expect(await db().draft.count({ where: { id } })).toBe(0);
    expect(await listDrafts(actor, NOW)).toEqual([]);
  });

  test("is not for the clock, the command line, or one whose role was taken away", async () => {
    const id = await aDraftOf(mette);
    for (const actor of [SYSTEM, OPERATOR, { ...mette, roles: [] }]) {
      expect(await readDraft(actor, id, NOW)).toBeNull();
      expect(await saveDraft(actor, { id: randomUUID(), purpose: "registration", typed: {} }, NOW)).toBe(
        false,
      );
    }
  });

  test("takes one step after another, and each keeps the others", async () => {
    const id = randomUUID();
    const [behov, giver] = [aForm({ sted: "ouh" }), aForm({ navn: "Ingrid" })];
    const draft = { id, purpose: "registration" } as const;
    await saveStep(mette, { ...draft, step: "behov", form: behov, begins: true }, NOW);
    await saveStep(mette, { ...draft, step: "fuldmagtsgiver", form: giver, begins: false }, NOW);
    expect((await readDraft(mette, id, NOW))?.typed).toEqual({ behov, fuldmagtsgiver: giver });
    await saveStep(mette, { ...draft, step: "behov", form: {}, begins: true }, NOW);
    expect((await readDraft(mette, id, NOW))?.typed).toEqual({ behov: {}, fuldmagtsgiver: giver });
    expect((await stored(id)).version).toBe(3);
  });

  test("lives 14 days from what was last typed, and is then gone", async () => {
    const id = await aDraftOf(mette);
    expect(await readDraft(mette, id, daysLater(13))).not.toBeNull();
    expect(await readDraft(mette, id, daysLater(14))).toBeNull();
    await saveStep(
      mette,
      { id, purpose: "registration", step: "behov", form: {}, begins: true },
      daysLater(10),
    );
    expect(await readDraft(mette, id, daysLater(20))).not.toBeNull();
    await deleteExpiredDrafts(daysLater(20));
    expect(await readDraft(mette, id, daysLater(20))).not.toBeNull();
    await deleteExpiredDrafts(daysLater(24));
    expect(await db().draft.count({ where: { id } })).toBe(0);
  });

  test("has an id that is one, and nothing else is ever found or made", async () => {
    for (const id of ["", "x", "-".repeat(36), "1 or 1=1", "\u0000"]) {
      expect(await readDraft(mette, id, NOW)).toBeNull();
      expect(await saveDraft(mette, { id, purpose: "registration", typed: {} }, NOW)).toBe(false);
      await expect(deleteDraft(mette, id)).resolves.toBeUndefined();
    }
  });

  test("is begun by the first step alone: a later one sent again leaves nothing behind", async () => {
    const id = randomUUID();
    const late = { id, purpose: "registration", step: "opret", form: {}, begins: false } as const;
    expect(await saveStep(mette, late, NOW)).toBe(false);
    expect(await db().draft.count({ where: { id } })).toBe(0);
  });

  test("saved twice at once is one draft", async () => {
    const id = randomUUID();
    const draft = { id, purpose: "registration", typed: aRegistration() } as const;
    await Promise.all(Array.from({ length: 8 }, () => saveDraft(mette, draft, NOW)));
    expect(await db().draft.count({ where: { id } })).toBe(1);
    expect(await readDraft(mette, id, NOW)).toMatchObject({ typed: draft.typed });
  });
});

describe("the list of drafts", () => {
  test("has one's own registrations and corrections, the newest first, and no refused steps", async () => {
    await db().draft.deleteMany({});
    const older = await aDraftOf(mette, {}, daysLater(-2));
    const newer = await aDraftOf(mette, {}, daysLater(-1));
    const change = randomUUID();
    await saveDraft(mette, { id: change, purpose: "change", sagKey: randomUUID(), typed: {} }, NOW);
    await saveDraft(mette, { id: randomUUID(), purpose: "step", typed: {} }, NOW);
    await aDraftOf(ali);
    await aDraftOf(mette, {}, daysLater(-20));
    expect((await listDrafts(mette, NOW)).map(({ id }) => id)).toEqual([change, newer, older]);
  });
});

describe("the lines of the list", () => {
  const typed = aRegistration();
  const kind = async (purpose: DraftPurpose, steps: Readonly<Record<string, TypedForm>> = {}) => {
    const id = randomUUID();
    await saveDraft(mette, { id, purpose, sagKey: randomUUID(), typed: { ...steps } }, NOW);
    return (await listDraftLines(mette, NOW)).find((line) => line.id === id);
  };

  test("say what each is to become, where it stopped, and lead there", async () => {
    await db().draft.deleteMany({});
    const { behov = {}, fuldmagtsgiver = {}, fuldmagtshaver = {} } = typed;
    const persons = { behov, fuldmagtsgiver, fuldmagtshaver };
    const sag = aForm({ sagsnummer: "2026-000007" });
    const draft = await kind("registration", persons);
    expect(draft).toMatchObject({
      fuldmagtsgiver: "Ingrid Demosen",
      what: "Kladde",
      stoppedAt: "Emner",
      href: `/sager/ny/${draft?.id}/emner`,
    });
    expect(await kind("change", { sag, fuldmagtsgiver })).toMatchObject({
      what: "Rettelse af sag 2026-000007",
      stoppedAt: "Får fuldmagt",
    });
    expect(await kind("renewal", { ...typed, sag })).toMatchObject({
      what: "Fornyelse af sag 2026-000007",
      stoppedAt: "Læs op og opret",
    });
    expect(await kind("letter")).toMatchObject({ what: "Brev", fuldmagtsgiver: "Uden navn" });
  });

  test("hide the name while a citizen looks on, also where none is typed", async () => {
    await kind("registration", typed);
    const lines = await listDraftLines({ ...mette, citizenLooking: true }, NOW);
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map(({ fuldmagtsgiver }) => fuldmagtsgiver))).toEqual(new Set([HIDDEN_NAME]));
  });

  test("are for nobody but the owner", async () => {
    await kind("registration", typed);
    expect(await listDraftLines(ali, NOW)).toEqual([]);
  });
});

describe("the guide", () => {
  test("goes on where a draft has come to, and shows the names typed so far", async () => {
    const { behov, fuldmagtsgiver } = aRegistration();
    const id = await aDraftOf(mette, {
      ...(behov ? { behov } : {}),
      ...(fuldmagtsgiver ? { fuldmagtsgiver } : {}),
    });
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a draft");
    expect(firstOpenStep(guide)).toBe("fuldmagtshaver");
    expect(typedNames(guide.draft)).toEqual({ fuldmagtsgiver: "Ingrid Demosen", fuldmagtshaver: "" });
    expect(guideSteps("fuldmagtshaver", guide).map(({ state }) => state)).toEqual([
      "done",
      "done",
      "current",
      "upcoming",
      "upcoming",
      "upcoming",
    ]);
    expect(guideView(guide, "fuldmagtshaver", { showErrors: false })).toMatchObject({
      head: { title: "Hvem får fuldmagt af Ingrid?" },
      errors: [],
    });
    expect(guideView(guide, "periode", { showErrors: false })).toEqual({ goTo: "fuldmagtshaver" });
  });

  test("shows errors when they are asked for, with what was typed", async () => {
    const giver = typedFuldmagtsgiver({ cpr: "1", postnr: "x" });
    const id = await aDraftOf(mette, aRegistration({ fuldmagtsgiver: giver }));
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a draft");
    const shown = guideView(guide, "fuldmagtsgiver", { showErrors: true });
    expect(shown).toMatchObject({ form: giver, errors: [{ field: "cpr" }, { field: "postnr" }] });
    expect(guideView(guide, "fuldmagtsgiver", { showErrors: false })).toMatchObject({ errors: [] });
    expect(guideSteps("fuldmagtsgiver", guide, true)[1]).toMatchObject({ state: "error" });
  });

  test("has the whole registration on its last step alone, and the sentence of a refusal", async () => {
    const guide = (await readGuide(mette, await aDraftOf(mette), NOW)) ?? expect.fail("there is a draft");
    expect(guideView(guide, "opret", { showErrors: false })).toMatchObject({
      registration: { fuldmagtsgiver: { name: "Ingrid Demosen" } },
      head: { sentence: { topics: "ét emne", until: "24. november 2028" } },
    });
    expect(guideView(guide, "periode", { showErrors: false })).toMatchObject({ registration: null });
    expect(guideView(guide, "opret", { showErrors: false, refusal: "not_permitted" })).toMatchObject({
      errors: [{ message: expect.stringContaining("adgang") }],
    });
    expect(guideView(guide, "opret", { showErrors: false, refusal: "nonsense" })).toMatchObject({
      errors: [],
    });
  });

  test("is not opened on the draft of a refused step, nor on one that is not there", async () => {
    const id = randomUUID();
    await saveDraft(mette, { id, purpose: "step", typed: {} }, NOW);
    expect(await readGuide(mette, id, NOW)).toBeNull();
    expect(await readGuide(mette, randomUUID(), NOW)).toBeNull();
    expect(await readGuide(ali, await aDraftOf(mette), NOW)).toBeNull();
  });
});
