import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { keepAttempt } from "@/lib/sag/attempt";
import { CHECK_POINTS } from "@/lib/sag/checklist";
import { handlingField } from "@/lib/sag/input/register-national";
import { readReceipt } from "@/lib/sag/papers/documents";
import { revealCpr, revealForEntering } from "@/lib/sag/reveal";
import { readCopyView } from "@/lib/sag/sitting/copy-view";
import { readSitting } from "@/lib/sag/sitting/sitting-attempt";
import { stepThrough } from "@/lib/sag/step";
import { sagTimeline } from "@/lib/sag/timeline";
import { openSag } from "@/lib/sag/view";
import { broughtTo, ownerRows, registered, signedInAs, snapshotOf, storedSag, take } from "@/tests/case-work";
import {
  A_TOPIC,
  ANOTHER_TOPIC,
  aForm,
  INGRIDS_CPR,
  KARENS_CPR,
  NOW,
  TODAY,
  typedFuldmagtshaver,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
type Fields = Record<string, string | readonly string[]>;

const sittingForm = async (sagsnummer: string, change: Fields = {}) =>
  aForm({
    sagsnummer,
    version: String((await snapshotOf(mette, sagsnummer)).version),
    sider: "alle",
    kontrol: CHECK_POINTS,
    digital: "now",
    oprettet: TODAY,
    reference: "DF-1",
    vej: "letter",
    ...change,
  });
const sit = async (sagsnummer: string, change: Fields = {}) =>
  stepThrough(mette, { sagsnummer, form: await sittingForm(sagsnummer, change) }, NOW);

/** What is stored of a sag, without what is random in it or a clock's. */
async function told(sagsnummer: string) {
  const { events, ...snapshot } = await snapshotOf(mette, sagsnummer);
  const { persons, fuldmagter, printedForms, letters, ...sag } = await storedSag(sagsnummer);
  const { status, dueOn, registeredOn, reference, version } = sag;
  return {
    sag: { status, dueOn, registeredOn, reference, version },
    pages: snapshot.pages,
    persons: persons.map(({ role, dead }) => ({ role, dead })),
    fuldmagter: fuldmagter
      .map(({ pakke, handling, fate, fateOn, fateSource, notRegisteredReason: reason }) => {
        const { typeSlug, channel } = pakke;
        return { typeSlug, channel, handling, fate, fateOn, fateSource, reason };
      })
      .toSorted((a, b) => a.channel.localeCompare(b.channel)),
    copies: printedForms.length,
    letters: letters.map(({ kind, way, status: sent, sentOn }) => ({ kind, way, sent, sentOn })),
    events: events.map(({ fact, occurredOn, dayOrder, actor }) => {
      const names = "letter" in fact && fact.letter !== undefined;
      return { fact: names ? { ...fact, letter: "a letter" } : fact, occurredOn, dayOrder, actor };
    }),
  };
}

describe("one sitting", () => {
  test.each([
    ["awaiting_signature", ["receive", "check", "register", "send_receipt"]],
    ["received", ["check", "register", "send_receipt"]],
    ["checked", ["register", "send_receipt"]],
    ["registered", ["send_receipt"]],
  ] as const)("from %s leaves what the single steps leave, event for event", async (from, steps) => {
    const [one, other] = [await broughtTo(from, mette), await broughtTo(from, mette)];
    expect(await sit(one)).toEqual({ ok: true });
    for (const step of steps) {
      // Whoever sits there has the receipt in the hand.
      const handed: Fields = step === "send_receipt" ? { udleveret: "on" } : {};
      expect(await take(mette, other, step, handed)).toEqual({ ok: true });
    }
    expect(await told(one)).toEqual(await told(other));
    const { events, status } = await snapshotOf(mette, one);
    expect(status).toBe("completed");
    expect(sagTimeline(events)).toEqual({ ok: true, status: "completed" });
    expect(await readReceipt(mette, one)).not.toBeNull();
  });

  test("keeps why something was not entered, and the way that the receipt goes", async () => {
    const sagsnummer = await registered(mette);
    const [first] = (await storedSag(sagsnummer)).fuldmagter;
    const field = handlingField(first?.id ?? "");
    expect(await sit(sagsnummer, { [field]: "citizen_changed_mind", vej: "digital_post" })).toEqual({
      ok: true,
    });
    const { fuldmagter, letters } = await told(sagsnummer);
    expect(fuldmagter.map(({ handling }) => handling).sort()).toEqual(["not_registered", "registered"]);
    expect(letters).toMatchObject([{ kind: "receipt", way: "digital_post" }]);
  });

  test("while the national solution is down takes what is done, and the rest is taken later", async () => {
    const sagsnummer = await registered(mette);
    expect(await sit(sagsnummer, { digital: "later", vej: "" })).toEqual({ ok: true });
    expect(await told(sagsnummer)).toMatchObject({ sag: { status: "checked", version: 3 }, letters: [] });
    expect(await sit(sagsnummer)).toEqual({ ok: true });
    expect(await told(sagsnummer)).toMatchObject({ sag: { status: "completed", version: 5 } });
  });
});

describe("all of it or nothing", () => {
  const state = async (sagsnummer: string) => ({
    told: await told(sagsnummer),
    events: await ownerRows("select count(*) from event"),
  });

  test("is taken: one field in error, and no step is", async () => {
    const sagsnummer = await registered(mette);
    const before = await state(sagsnummer);
    const wrongs: Fields[] = [
      { vej: "" },
      { oprettet: "31.02.2026" },
      { kontrol: ["pages"] },
      { digital: "" },
    ];
    for (const wrong of wrongs) {
      expect(await sit(sagsnummer, wrong)).toMatchObject({ ok: false, errors: [{}] });
    }
    expect(await state(sagsnummer)).toEqual(before);
  });

  test("is kept when the last step fails: pages, fuldmagter and events go back with it", async () => {
    const sagsnummer = await registered(mette);
    const before = await state(sagsnummer);
    await ownerRows("revoke insert on letter from app");
    try {
      await expect(sit(sagsnummer)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert on letter to app");
    }
    expect(await state(sagsnummer)).toEqual(before);
    expect(await sit(sagsnummer)).toEqual({ ok: true });
  });

  test("is refused with the version of an older page", async () => {
    const sagsnummer = await registered(mette);
    const form = await sittingForm(sagsnummer);
    await take(ali, sagsnummer, "receive");
    const before = await state(sagsnummer);
    const result = await stepThrough(mette, { sagsnummer, form }, NOW);
    expect(result).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(await state(sagsnummer)).toEqual(before);
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))("is not found by one who is %s", async (role) => {
    const sagsnummer = await registered(mette);
    const stranger = await signedInAs(role);
    const form = await sittingForm(sagsnummer);
    const refused = { ok: false, refusal: "not_found" };
    expect(await stepThrough(stranger, { sagsnummer, form }, NOW)).toEqual(refused);
    expect(await revealForEntering(stranger, sagsnummer)).toBeNull();
    expect(await readCopyView(stranger, { sagsnummer, shown: "1" }, NOW)).toBeNull();
    expect(await stepThrough(mette, { sagsnummer: "2026-999999", form }, NOW)).toEqual(refused);
  });
});

describe("two at once", () => {
  test("one wins whole, and the other is told of the colleague", async () => {
    const sagsnummer = await registered(mette);
    const form = await sittingForm(sagsnummer);
    const results = await Promise.all([
      stepThrough(mette, { sagsnummer, form }, NOW),
      stepThrough(ali, { sagsnummer, form }, NOW),
    ]);
    expect(results).toContainEqual({ ok: true });
    expect(results).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
    const { events, version } = await snapshotOf(mette, sagsnummer);
    expect(version).toBe(5);
    expect(new Set(events.slice(1).map(({ actor }) => actor)).size).toBe(1);
    expect((await storedSag(sagsnummer)).letters).toHaveLength(1);
  });

  test("the same form sent five times at once, and once more, is done once and told well", async () => {
    const sagsnummer = await registered(mette);
    const form = await sittingForm(sagsnummer);
    const send = () => stepThrough(mette, { sagsnummer, form }, NOW);
    const results = await Promise.all(Array.from({ length: 5 }, send));
    for (const result of [...results, await send()]) expect(result).toEqual({ ok: true });
    const { letters, version } = await storedSag(sagsnummer);
    expect(letters).toHaveLength(1);
    expect(version).toBe(5);
  });

  test("a single step and a sitting: one wins, and nothing of the other is written", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const form = await sittingForm(sagsnummer);
    const [whole, single] = await Promise.all([
      stepThrough(mette, { sagsnummer, form }, NOW),
      take(ali, sagsnummer, "reject"),
    ]);
    expect([whole.ok, single.ok].sort()).toEqual([false, true]);
    const { status, version } = await storedSag(sagsnummer);
    expect([status, version]).toEqual(whole.ok ? ["completed", 5] : ["rejected", 3]);
  });
});

describe("what was typed", () => {
  const seen = async (sagsnummer: string) => (await openSag(mette, sagsnummer, NOW)) ?? expect.fail("no sag");

  test("is shown again with what is wrong, to the one who typed it, on that sag", async () => {
    const [sagsnummer, other] = [await registered(mette), await registered(mette)];
    const form = await sittingForm(sagsnummer, { oprettet: "i går", vej: "" });
    const id = await keepAttempt(mette, { of: "sitting", form }, new Date());
    const asked = { id, judged: true };
    const shown = await readSitting(mette, asked, await seen(sagsnummer));
    expect(shown).toMatchObject({ form, errors: [{ field: "oprettet" }, { field: "vej" }] });
    const kept = await readSitting(mette, { id, judged: false }, await seen(sagsnummer));
    expect(kept).toEqual({ form, errors: [] });
    expect(await readSitting(ali, asked, await seen(sagsnummer))).toBeNull();
    expect(await readSitting(mette, asked, await seen(other))).toBeNull();
    for (const none of [undefined, "", "x", crypto.randomUUID()]) {
      expect(await readSitting(mette, { id: none, judged: true }, await seen(sagsnummer))).toBeNull();
    }
  });

  test("says that a colleague was first", async () => {
    const sagsnummer = await registered(mette);
    const id = await keepAttempt(mette, { of: "sitting", form: await sittingForm(sagsnummer) }, new Date());
    await take(ali, sagsnummer, "receive");
    const shown = await readSitting(mette, { id, judged: true }, await seen(sagsnummer));
    expect(shown?.errors).toMatchObject([{ message: expect.stringContaining("ændret af en kollega") }]);
  });
});

describe("the copy view", () => {
  const copied = (sagsnummer: string, shown?: string, who = mette, now = new Date()) =>
    readCopyView(who, { sagsnummer, shown }, now);
  const text = async (...asked: Parameters<typeof copied>) => JSON.stringify(await copied(...asked));
  const WHOLE = [INGRIDS_CPR, KARENS_CPR].map((cpr) => `${cpr.slice(0, 6)}-${cpr.slice(6)}`);

  test("shows numbers by an act that is logged for each of them, for two minutes, to that person", async () => {
    const [sagsnummer, other] = [await registered(mette), await registered(mette)];
    for (const cpr of WHOLE) expect(await text(sagsnummer)).not.toContain(cpr);
    const shown = (await revealForEntering(mette, sagsnummer)) ?? expect.fail("not shown");
    const { key } = await storedSag(sagsnummer);
    const looks = await db().access.findMany({ where: { sagKey: key }, orderBy: { id: "asc" } });
    expect(looks).toMatchObject([
      { actor: mette.key, action: "revealed", personRole: "fuldmagtsgiver", purpose: "register" },
      { actor: mette.key, action: "revealed", personRole: "fuldmagtshaver", purpose: "register" },
    ]);
    for (const cpr of WHOLE) {
      expect(await text(sagsnummer, shown)).toContain(cpr);
      expect(await text(sagsnummer, shown, ali)).not.toContain(cpr);
      expect(await text(other, shown)).not.toContain(cpr);
      expect(await text(sagsnummer, shown, mette, new Date(Date.now() + 121_000))).not.toContain(cpr);
      for (const id of ["", "0", "x", "1e3", String(Number(shown) - 1), "9".repeat(19)]) {
        expect(await text(sagsnummer, id)).not.toContain(cpr);
      }
    }
  });

  test("has what is given on the net before the same by phone, topic by topic", async () => {
    const sagsnummer = await registered(mette, { emner: typedTopics(ANOTHER_TOPIC, A_TOPIC) });
    const lines = (await copied(sagsnummer))?.groups.find(({ key }) => key === "emner")?.lines ?? [];
    const ends = lines.map(({ value }) => value?.split(" ").at(-1));
    expect(ends).toEqual(["selvbetjening", "kontakt", "selvbetjening", "kontakt"]);
  });

  test("shows no more than the number that another act was for", async () => {
    const sagsnummer = await registered(mette);
    const asked = { sagsnummer, personRole: "fuldmagtsgiver", purpose: "register" } as const;
    const shown = (await revealCpr(mette, asked)) ?? expect.fail("not shown");
    const [giver = "", haver = ""] = WHOLE;
    expect(await text(sagsnummer, shown)).toContain(giver);
    expect(await text(sagsnummer, shown)).not.toContain(haver);
    const looked = (await revealCpr(mette, { ...asked, purpose: "identify" })) ?? expect.fail("not shown");
    expect(await text(sagsnummer, looked)).not.toContain(giver);
  });

  test("has the address where no number is known, and logs one number then", async () => {
    const sagsnummer = await registered(mette, { fuldmagtshaver: typedFuldmagtshaver({ cpr: "" }) });
    const shown = (await revealForEntering(mette, sagsnummer)) ?? expect.fail("not shown");
    expect(await text(sagsnummer, shown)).toContain("Demogade 4, 5200 Odense V");
    const { key } = await storedSag(sagsnummer);
    expect(await db().access.count({ where: { sagKey: key } })).toBe(1);
  });

  test("names each pakke, from the day it is entered to the last day", async () => {
    const groups = (await copied(await registered(mette), undefined, mette, NOW))?.groups ?? [];
    expect(groups[2]?.lines.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["Madservice – handlefuldmagt til selvbetjening"]),
    );
    expect(groups[3]?.lines.map(({ value }) => value)).toEqual(["24.11.2026", "24.11.2028"]);
  });
});
