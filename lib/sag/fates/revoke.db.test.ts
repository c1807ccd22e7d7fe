import { describe, expect, test } from "vitest";
import { ROLES, SYSTEM } from "@/lib/auth/permissions";
import { shortDate } from "@/lib/dates";
import { attemptSummary, keepAttempt, readAttempt } from "@/lib/sag/attempt";
import { revokeFuldmagter } from "@/lib/sag/fates/revoke";
import { handlingField } from "@/lib/sag/input/register-national";
import { readCopyView } from "@/lib/sag/sitting/copy-view";
import { stepSag } from "@/lib/sag/step";
import { openSag } from "@/lib/sag/view";
import {
  broughtTo,
  changed,
  ownerRows,
  signedInAs,
  snapshotOf,
  standingsFromEvents,
  storedSag,
  storedStandings,
  take,
  takeBack,
} from "@/tests/case-work";
import { A_TOPIC, ANOTHER_TOPIC, aForm, daysLater, NOW, TODAY, typedTopics } from "@/tests/people";
import { typedStep } from "@/tests/typed-steps";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const TWO = { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) };
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

async function fatesOf(sagsnummer: string) {
  const { fuldmagter } = await storedSag(sagsnummer);
  const told = fuldmagter.map(({ pakke, fate }) => [pakke.typeSlug, fate] as const);
  expect(await storedStandings(sagsnummer)).toEqual(await standingsFromEvents(mette, sagsnummer));
  return Object.fromEntries(told);
}

describe("taking back one topic", () => {
  test("keeps the day and how we know it, leaves the rest, and the sag stands where it stood", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    const change = { hvad: "some", emne: ANOTHER_TOPIC, hvordan: "letter" };
    expect(await takeBack(ali, sagsnummer, change, daysLater(3))).toEqual({ ok: true });
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "active", [ANOTHER_TOPIC]: "revoked" });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "completed", version: 6, dueOn: null });
    const revoked = sag.fuldmagter.filter(({ fate }) => fate === "revoked");
    expect(revoked.length).toBeGreaterThan(0);
    for (const fuldmagt of revoked) {
      expect(fuldmagt).toMatchObject({ fateOn: day("2026-11-27"), fateSource: "letter" });
    }
    const [event] = (await snapshotOf(mette, sagsnummer)).events.slice(-1);
    expect(event).toMatchObject({
      actor: ali.key,
      occurredOn: "2026-11-27",
      fact: { type: "fuldmagt.revoked", by: "letter", pakker: revoked.map(() => ({ type: ANOTHER_TOPIC })) },
    });
  });

  test("is shown on the sag: what holds still, which day the other ended, and a sentence in the history", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: A_TOPIC });
    const view = await openSag(mette, sagsnummer, NOW);
    const rows = view?.topics.map(({ slug, fuldmagter }) => [
      slug,
      fuldmagter[0]?.fate,
      fuldmagter[0]?.since,
    ]);
    expect(rows).toEqual([
      [ANOTHER_TOPIC, "active", TODAY],
      [A_TOPIC, "revoked", TODAY],
    ]);
    expect(view?.history.slice(0, 2).map(({ text }) => text)).toEqual([
      "Kvitteringen bliver ikke sendt. Fuldmagten er trukket tilbage.",
      "Ingrid Demosen trak fuldmagten tilbage i telefonen: Madservice. Noteret af Mette Vejleder.",
    ]);
  });

  test("can be followed by the rest of it", async () => {
    const sagsnummer = await broughtTo("registered", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: A_TOPIC });
    await takeBack(mette, sagsnummer, { hvad: "" });
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "revoked", [ANOTHER_TOPIC]: "revoked" });
    expect(await takeBack(mette, sagsnummer)).toEqual({ ok: false, refusal: "nothing_active" });
  });
});

describe("what was taken back stays so", () => {
  test("when the registration is undone and made again", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: A_TOPIC });
    await take(mette, sagsnummer, "undo_registration");
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "revoked", [ANOTHER_TOPIC]: null });
    const copy = await readCopyView(mette, { sagsnummer, shown: undefined }, NOW);
    expect(JSON.stringify(copy)).toContain("Hjælpemidler");
    expect(JSON.stringify(copy)).not.toContain("Madservice");
    const asked = (await storedSag(sagsnummer)).fuldmagter.filter(({ handling }) => handling === "requested");
    const none = Object.fromEntries(asked.map(({ id }) => [handlingField(id), "citizen_changed_mind"]));
    expect(await take(mette, sagsnummer, "register", none)).toMatchObject({
      errors: [{ message: expect.stringContaining("Mindst én fuldmagt skal være oprettet.") }],
    });
    expect(await take(mette, sagsnummer, "register")).toEqual({ ok: true });
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "revoked", [ANOTHER_TOPIC]: "active" });
  });

  test("when somebody dies, and when the death was noted by mistake", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: A_TOPIC });
    await take(mette, sagsnummer, "end_by_death");
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "revoked", [ANOTHER_TOPIC]: "ended" });
    expect(await takeBack(mette, sagsnummer)).toEqual({ ok: false, refusal: "nothing_active" });
    await take(mette, sagsnummer, "reopen");
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "revoked", [ANOTHER_TOPIC]: null });
  });

  test("and is not filled in when the sag is corrected", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: A_TOPIC });
    await take(mette, sagsnummer, "undo_registration");
    expect(await changed(mette, sagsnummer)).toMatchObject({ ok: true });
    expect(await fatesOf(sagsnummer)).toEqual({ [ANOTHER_TOPIC]: null });
  });

  test("so that nothing is left to undo when it was all of it", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer);
    expect(await take(mette, sagsnummer, "undo_registration")).toEqual({
      ok: false,
      refusal: "nothing_active",
    });
  });
});

describe("taking back is refused, and leaves nothing", () => {
  const same = async (sagsnummer: string, act: () => Promise<unknown>, refusal: object) => {
    const before = JSON.stringify(await storedSag(sagsnummer));
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(await act()).toMatchObject({ ok: false, ...refusal });
    expect(JSON.stringify(await storedSag(sagsnummer))).toBe(before);
    expect((await snapshotOf(mette, sagsnummer)).events).toHaveLength(events.length);
  };

  test("before it is entered, and before the day it was", async () => {
    const checked = await broughtTo("checked", mette);
    await same(checked, () => takeBack(mette, checked), { refusal: "nothing_active" });
    const registered = await broughtTo("registered", mette);
    const early = () => takeBack(mette, registered, { dag: "23.11.2026" });
    await same(registered, early, { errors: [{ field: "dag" }] });
  });

  test("after its period, when it has expired of itself", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const later = new Date("2028-11-25T09:00:00Z");
    await same(sagsnummer, () => takeBack(mette, sagsnummer, {}, later), { refusal: "nothing_active" });
    const view = await openSag(mette, sagsnummer, later);
    expect(view?.topics.map(({ fuldmagter }) => fuldmagter[0]?.fate)).toEqual(["expired"]);
    expect((await storedSag(sagsnummer)).fuldmagter[0]?.fate).toBe("active");
  });

  test("to whoever may not see the sag: there is none", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const others = await Promise.all(
      ROLES.filter((role) => role !== "caseworker").map((role) => signedInAs(role)),
    );
    const { version } = await snapshotOf(mette, sagsnummer);
    const form = aForm({ version: String(version), hvad: "all", hvordan: "phone", dag: shortDate(TODAY) });
    for (const stranger of [...others, SYSTEM]) {
      const act = () => revokeFuldmagter(stranger, { sagsnummer, form }, NOW);
      await same(sagsnummer, act, { refusal: "not_found" });
    }
  });

  test("when the event cannot be written", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    await ownerRows("revoke insert (payload) on event from app");
    try {
      await expect(takeBack(mette, sagsnummer)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (payload) on event to app");
    }
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: "active" });
  });
});

describe("two at once", () => {
  test("who take back the same: one does, and the other is told of the colleague", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    const results = await Promise.all([takeBack(mette, sagsnummer), takeBack(ali, sagsnummer)]);
    expect(results).toContainEqual({ ok: true });
    expect(results).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.filter(({ fact }) => fact.type === "fuldmagt.revoked")).toHaveLength(1);
    await fatesOf(sagsnummer);
  });

  test("one who takes back and one who notes a death: one wins, and the events agree", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    const form = typedStep("end_by_death", await snapshotOf(mette, sagsnummer));
    const results = await Promise.all([
      takeBack(mette, sagsnummer),
      stepSag(ali, { sagsnummer, step: "end_by_death", form }, NOW),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const fate = results[0]?.ok ? "revoked" : "ended";
    expect(await fatesOf(sagsnummer)).toEqual({ [A_TOPIC]: fate, [ANOTHER_TOPIC]: fate });
  });
});

describe("what was typed in a refused act", () => {
  test("is kept, judged again on the sag as it is, and shown with its errors", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    const { version } = await snapshotOf(mette, sagsnummer);
    const form = aForm({ sagsnummer, version: String(version), hvad: "some", dag: TODAY });
    const id = await keepAttempt(mette, { of: "revoke", form }, new Date());
    const view = (await openSag(mette, sagsnummer, NOW)) ?? expect.fail("there is a sag");
    const attempt = await readAttempt(mette, id, view);
    expect(attempt).toMatchObject({ step: "revoke", form: { hvad: ["some"] } });
    expect(attemptSummary(attempt).map(({ field }) => field)).toEqual(["emne", "hvordan"]);
    expect(await readAttempt(ali, id, view)).toBeNull();
  });

  test("leads to what is to be done when a colleague has taken it all back meanwhile", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const { version } = await snapshotOf(mette, sagsnummer);
    const form = aForm({ sagsnummer, version: String(version), hvordan: "phone", dag: TODAY });
    const id = await keepAttempt(mette, { of: "revoke", form }, new Date());
    await takeBack(ali, sagsnummer);
    const view = (await openSag(mette, sagsnummer, NOW)) ?? expect.fail("there is a sag");
    const summary = attemptSummary(await readAttempt(mette, id, view));
    expect(summary).toMatchObject([{ field: "det-naeste", message: expect.stringContaining("kollega") }]);
  });
});
