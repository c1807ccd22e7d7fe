import { describe, expect, test } from "vitest";
import { OPERATOR, ROLES } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { readDraft } from "@/lib/draft/draft";
import { changeSag } from "@/lib/sag/change";
import { beginChange, logShownNumber } from "@/lib/sag/guide/begin-change";
import { firstOpenStep, guideContext, readGuide, stepAfter, stepsOf } from "@/lib/sag/guide/guide";
import { guideSteps } from "@/lib/sag/guide/guide-steps";
import { guideView } from "@/lib/sag/guide/guide-view";
import { parseRegistration } from "@/lib/sag/guide/registration";
import { readPapers } from "@/lib/sag/papers/documents";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import { changeSetting } from "@/lib/setting/change";
import {
  aChangeOf,
  aDraftOf,
  broughtTo,
  changed,
  finish,
  ownerRows,
  registered,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
} from "@/tests/case-work";
import {
  A_TOPIC,
  ANOTHER_TOPIC,
  aForm,
  aRegistration,
  daysLater,
  INGRIDS_CPR,
  KARENS_CPR,
  NOW,
  TODAY,
  typedBehov,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedOrganisation,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const topicsOf = (sag: Awaited<ReturnType<typeof storedSag>>) =>
  sag.fuldmagter.map(({ pakke }) => `${pakke.typeSlug} ${pakke.kind} ${pakke.channel}`).sort();

describe("changing a sag", () => {
  test("makes new papers with a new code, supersedes the old, and awaits a new signature", async () => {
    const sagsnummer = await broughtTo("checked", mette);
    const before = await storedSag(sagsnummer);
    expect(await changed(ali, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) })).toEqual({
      ok: true,
      sagsnummer,
    });
    const after = await storedSag(sagsnummer);
    expect(after).toMatchObject({ status: "awaiting_signature", version: before.version + 1 });
    expect(after.dueOn).toEqual(new Date("2026-12-08T00:00:00Z"));
    const [old, inForce] = after.printedForms;
    expect(old).toMatchObject({ id: before.printedForms[0]?.id, supersededById: inForce?.id });
    expect(old?.pages.every(({ returnedOn }) => returnedOn !== null)).toBe(true);
    expect(inForce?.printedId).not.toBe(old?.printedId);
    expect(inForce?.pages.every(({ returnedOn }) => returnedOn === null)).toBe(true);
    const snapshot = await snapshotOf(mette, sagsnummer);
    expect(snapshot.pages.map(({ returnedOn }) => returnedOn)).toEqual([null, null]);
  });

  test("replaces the topics, and what was asked for before stays in the events", async () => {
    const sagsnummer = await registered(mette);
    await changed(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    expect(topicsOf(await storedSag(sagsnummer))).toEqual([
      `${ANOTHER_TOPIC} act contact`,
      `${ANOTHER_TOPIC} act self_service`,
    ]);
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.map(({ fact }) => fact)).toMatchObject([
      { step: "create", pakker: [{ type: A_TOPIC }, { type: A_TOPIC }] },
      {
        step: "change_content",
        from: "awaiting_signature",
        pageCount: 2,
        pakker: [{ type: ANOTHER_TOPIC }, { type: ANOTHER_TOPIC }],
      },
    ]);
  });

  test("keeps the way of mail, who was there and what is settled, and tells it again in the event", async () => {
    const sagsnummer = await registered(mette, {
      fuldmagtsgiver: typedFuldmagtsgiver({ post: "large_print" }),
      fuldmagtshaver: typedFuldmagtshaver({ ansat: "settled" }),
      opret: aForm({ oplaest: "on", bisidder: "on", tolk: "on" }),
    });
    await changed(ali, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({
      readAloud: false,
      bisidder: true,
      interpreter: true,
      contactPerson: false,
      persons: [{ mailWay: "large_print" }, { caringEmployee: true }],
    });
    const { events } = await snapshotOf(mette, sagsnummer);
    const told = { mailWay: "large_print", caringEmployee: true, bisidder: true, interpreter: true };
    expect(events.map(({ fact }) => fact)).toMatchObject([
      { step: "create", ...told },
      { step: "change_content", ...told },
    ]);
  });

  test("leaves what is settled of a caring fuldmagtshaver when the question is switched off", async () => {
    const typed = { fuldmagtshaver: typedFuldmagtshaver({ ansat: "settled" }) };
    const sagsnummer = await registered(mette, typed);
    const key = "person.askCaringEmployee";
    await changeSetting(OPERATOR, { key, value: false }, NOW);
    try {
      await changed(mette, sagsnummer, { fuldmagtshaver: typedFuldmagtshaver({ ansat: "" }) });
    } finally {
      await changeSetting(OPERATOR, { key, value: true }, NOW);
    }
    expect((await storedSag(sagsnummer)).persons).toMatchObject([{}, { caringEmployee: true }]);
  });

  test("needs the new pages back before it can be checked, and then goes on as any other", async () => {
    const sagsnummer = await broughtTo("checked", mette);
    await changed(mette, sagsnummer);
    expect(await take(mette, sagsnummer, "check")).toEqual({ ok: false, refusal: "wrong_status" });
    for (const step of ["receive", "check", "register", "send_receipt"] as const) {
      expect(await take(mette, sagsnummer, step)).toEqual({ ok: true });
    }
    const sag = await storedSag(sagsnummer);
    expect(sag.status).toBe("completed");
    expect(sag.printedForms.map(({ pages }) => pages.every(({ returnedOn }) => returnedOn !== null))).toEqual(
      [true, true],
    );
  });

  test("changes the period and whether it was read aloud", async () => {
    const sagsnummer = await registered(mette);
    await changed(mette, sagsnummer, { periode: aForm({ slut: "other", til: "1.2.2030" }), opret: {} });
    expect(await storedSag(sagsnummer)).toMatchObject({
      periodTo: new Date("2030-02-01T00:00:00Z"),
      readAloud: false,
    });
  });

  test("of nothing keeps both parties, topics and period as they were", async () => {
    const sagsnummer = await registered(mette);
    const before = await storedSag(sagsnummer);
    await changed(mette, sagsnummer, { opret: aForm({ oplaest: "ja" }) });
    const after = await storedSag(sagsnummer);
    expect(partiesOf(after)).toEqual(partiesOf(before));
    expect(topicsOf(after)).toEqual(topicsOf(before));
    expect([after.periodFrom, after.periodTo, after.readAloud]).toEqual([
      before.periodFrom,
      before.periodTo,
      true,
    ]);
    expect(after.henvendelseLink).toEqual(before.henvendelseLink);
  });

  test("keeps a topic of its own kind: only to see with, and only by phone", async () => {
    const insight = aForm({
      emne: ANOTHER_TOPIC,
      [`slags-${ANOTHER_TOPIC}`]: "insight",
      [`kanal-${ANOTHER_TOPIC}`]: "contact",
    });
    const sagsnummer = await registered(mette, { emner: insight });
    await changed(mette, sagsnummer);
    expect(topicsOf(await storedSag(sagsnummer))).toEqual([`${ANOTHER_TOPIC} insight contact`]);
  });
});

describe("giver and haver are never swapped by a change", () => {
  test("of one of them: the other stays, and each keeps role, number and name", async () => {
    const sagsnummer = await registered(mette);
    await changed(mette, sagsnummer, { fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Ingrid Ny-Demosen" }) });
    const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(await storedSag(sagsnummer));
    expect(fuldmagtsgiver).toMatchObject({ name: "Ingrid Ny-Demosen", cpr: INGRIDS_CPR, mitid: "no" });
    expect(fuldmagtshaver).toMatchObject({ name: "Karen Prøvegaard", cpr: KARENS_CPR, mitid: "yes" });
  });

  test("but by the caseworker, when it was the other way round from the beginning", async () => {
    const sagsnummer = await registered(mette);
    const swapped = {
      fuldmagtsgiver: typedFuldmagtsgiver({ cpr: KARENS_CPR, navn: "Karen Prøvegaard" }),
      fuldmagtshaver: typedFuldmagtshaver({ cpr: INGRIDS_CPR, navn: "Ingrid Demosen" }),
    };
    expect(await changed(mette, sagsnummer, swapped)).toMatchObject({ ok: true });
    const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(await storedSag(sagsnummer));
    expect(fuldmagtsgiver).toMatchObject({
      role: "fuldmagtsgiver",
      name: "Karen Prøvegaard",
      cpr: KARENS_CPR,
    });
    expect(fuldmagtshaver).toMatchObject({
      role: "fuldmagtshaver",
      name: "Ingrid Demosen",
      cpr: INGRIDS_CPR,
    });
  });

  test("from a person to an organisation and back leaves nothing of the one before", async () => {
    const sagsnummer = await registered(mette);
    await changed(mette, sagsnummer, { fuldmagtshaver: typedOrganisation() });
    expect(partiesOf(await storedSag(sagsnummer))).toMatchObject({
      fuldmagtsgiver: { cpr: INGRIDS_CPR },
      fuldmagtshaver: { kind: "organisation", cvr: "00001234", cpr: null, address: null, phone: null },
    });
    await changed(mette, sagsnummer, { fuldmagtshaver: typedFuldmagtshaver() });
    expect(partiesOf(await storedSag(sagsnummer)).fuldmagtshaver).toMatchObject({
      kind: "person",
      cvr: null,
      cpr: KARENS_CPR,
    });
  });

  test("on a later day keeps the day that ID was seen, unless it is another ID", async () => {
    const sagsnummer = await registered(mette);
    const seen = async () => (await storedSag(sagsnummer)).persons[0];
    await changed(mette, sagsnummer, { periode: aForm({ slut: "5" }) }, daysLater(7));
    expect(await seen()).toMatchObject({ idSeen: "passport", idSeenOn: new Date("2026-11-24T00:00:00Z") });
    const licence = { fuldmagtsgiver: typedFuldmagtsgiver({ legitimation: "driving_licence" }) };
    await changed(mette, sagsnummer, licence, daysLater(7));
    expect(await seen()).toMatchObject({
      idSeen: "driving_licence",
      idSeenOn: new Date("2026-12-01T00:00:00Z"),
    });
  });

  test("to oneself is refused in the guide", async () => {
    const sagsnummer = await registered(mette);
    const result = await changed(mette, sagsnummer, {
      fuldmagtshaver: typedFuldmagtshaver({ cpr: INGRIDS_CPR }),
    });
    expect(result).toMatchObject({ ok: false, step: "fuldmagtshaver" });
    expect((await storedSag(sagsnummer)).version).toBe(1);
  });
});

describe("the guide for a change", () => {
  test("is saved though the place where it began has closed since", async () => {
    const sagsnummer = await registered(mette, { behov: typedBehov({ sted: "ouh" }) });
    await ownerRows("update location_row set valid_to = $1 where slug = 'ouh'", [TODAY]);
    const tomorrow = daysLater(1);
    const id = await aChangeOf(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) }, tomorrow);
    const guide = (await readGuide(mette, id, tomorrow)) ?? expect.fail("there is a draft");
    expect(guideView(guide, "opret", { showErrors: false })).toMatchObject({
      registration: { arrival: null },
    });
    expect(await finish(mette, id, tomorrow)).toEqual({ ok: true, sagsnummer });
    expect(await storedSag(sagsnummer)).toMatchObject({ locationSlug: "ouh", version: 2 });
  });

  test("begins with all that the sag holds, as if it had just been typed", async () => {
    const typed = aRegistration({ fuldmagtshaver: typedFuldmagtshaver({ oplyst: "protected" }) });
    const sagsnummer = await registered(mette, typed);
    const id = (await beginChange(mette, sagsnummer, NOW)) ?? "";
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a draft");
    const context = await guideContext(NOW);
    const [was, is] = [parseRegistration(typed, context), parseRegistration(guide.draft.typed, context)];
    if (!was.ok || !is.ok) expect.fail(JSON.stringify([was, is]));
    const { behov: _, readAloud: __, ...content } = was.value;
    expect(is.value).toMatchObject(content);
    expect(firstOpenStep(guide)).toBe("opret");
  });

  test("has the steps of a new sag but the henvendelse, which there is already", async () => {
    const id = await aChangeOf(mette, await registered(mette));
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a draft");
    expect(stepsOf("change")).toEqual(stepsOf("registration").slice(1));
    expect(guideSteps("emner", guide).map(({ key, state }) => `${key} ${state}`)).toEqual([
      "fuldmagtsgiver done",
      "fuldmagtshaver done",
      "emner current",
      "periode done",
      "opret upcoming",
    ]);
    expect(guideView(guide, "behov", { showErrors: false })).toEqual({ goTo: "opret" });
    expect(guideView(guide, "opret", { showErrors: false })).toMatchObject({
      head: { submit: "Gem ændringerne, og lav nye papirer" },
      names: { fuldmagtsgiver: { short: "Ingrid" }, fuldmagtshaver: { short: "Karen" } },
    });
  });

  test("logs each step that shows a number, by whom, whose and to correct, and no other step", async () => {
    const sagsnummer = await registered(mette, { fuldmagtshaver: typedFuldmagtshaver({ cpr: "" }) });
    const { key } = await storedSag(sagsnummer);
    const draft = await readDraft(ali, (await beginChange(ali, sagsnummer, NOW)) ?? "", NOW);
    if (!draft) expect.fail("there is a draft");
    for (const step of stepsOf("change")) await logShownNumber(ali, draft, step);
    const seen = { actor: ali.key, action: "revealed", purpose: "correct", personRole: "fuldmagtsgiver" };
    expect(await db().access.findMany({ where: { sagKey: key } })).toMatchObject([seen]);
    const fresh = await readDraft(mette, await aDraftOf(mette), NOW);
    const before = await db().access.count();
    if (fresh) await logShownNumber(mette, fresh, "fuldmagtsgiver"); // typed just now, of no sag
    expect(await db().access.count()).toBe(before);
  });

  test("is not begun for a sag that cannot be changed, nor by one who may not", async () => {
    const drafts = () => db().draft.count();
    const before = await drafts();
    for (const status of ["registered", "completed", "withdrawn", "ended"] as const) {
      expect(await beginChange(mette, await broughtTo(status, mette), NOW)).toBeNull();
    }
    const sagsnummer = await registered(mette);
    for (const role of ROLES.filter((name) => name !== "caseworker")) {
      expect(await beginChange(await signedInAs(role), sagsnummer, NOW)).toBeNull();
    }
    for (const other of ["2026-999999", "", "\u0000"])
      expect(await beginChange(mette, other, NOW)).toBeNull();
    expect(await drafts()).toBe(before);
    const { key } = await storedSag(sagsnummer);
    expect(await db().access.count({ where: { sagKey: key } })).toBe(0);
  });

  test("can be begun by many at the same moment", async () => {
    const sagsnummer = await registered(mette);
    const ids = await Promise.all(Array.from({ length: 12 }, () => beginChange(mette, sagsnummer, NOW)));
    expect(new Set(ids).size).toBe(12);
    expect(ids).not.toContain(null);
  });

  test("shows no number when the look cannot be logged", async () => {
    const draft = await readDraft(mette, await aChangeOf(mette, await registered(mette)), NOW);
    if (!draft) expect.fail("there is a draft");
    await ownerRows("revoke insert (purpose) on access from app");
    try {
      await expect(logShownNumber(mette, draft, "fuldmagtsgiver")).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (purpose) on access to app");
    }
  });
});

describe("a change is refused", () => {
  const registration = async () => {
    const parsed = parseRegistration(aRegistration(), await guideContext(NOW));
    return parsed.ok ? parsed.value : expect.fail(JSON.stringify(parsed));
  };

  test("once it is entered, to one who may not, and of a sag that there is not", async () => {
    const sagsnummer = await broughtTo("registered", mette);
    const { version } = await storedSag(sagsnummer);
    const change = {
      sagsnummer,
      version,
      draftId: await aDraftOf(mette),
      registration: await registration(),
    };
    expect(await changeSag(mette, change, NOW)).toEqual({ ok: false, refusal: "wrong_status" });
    expect(await changeSag(await signedInAs("admin"), change, NOW)).toEqual({
      ok: false,
      refusal: "not_found",
    });
    const nowhere = { ...change, sagsnummer: "2026-999999" };
    expect(await changeSag(mette, nowhere, NOW)).toEqual({ ok: false, refusal: "not_found" });
    expect(await readDraft(mette, change.draftId, NOW)).not.toBeNull();
  });

  test("and leaves papers, parties and topics as they were when new papers cannot be made", async () => {
    const sagsnummer = await registered(mette);
    const [before, pdf] = [await storedSag(sagsnummer), await readPapers(mette, sagsnummer)];
    const id = await aChangeOf(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    const change = { sagsnummer, version: 1, draftId: id, registration: await registration() };
    await ownerRows("revoke insert on form_page from app");
    try {
      await expect(changeSag(mette, change, NOW)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert on form_page to app");
    }
    expect(await storedSag(sagsnummer)).toEqual(before);
    expect(await readPapers(mette, sagsnummer)).toEqual(pdf);
    expect(await readDraft(mette, id, NOW)).not.toBeNull();
  });
});

test("the step after each step of the guide is the next, and the last is its own", () => {
  expect(stepAfter("behov")).toBe("fuldmagtsgiver");
  expect(stepAfter("periode")).toBe("opret");
  expect(stepAfter("opret")).toBe("opret");
});
