import { describe, expect, test } from "vitest";
import { ROLES, SYSTEM } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { readDraft, saveStep } from "@/lib/draft/draft";
import { logShownNumber } from "@/lib/sag/guide/begin-change";
import { beginRenewal } from "@/lib/sag/guide/begin-renewal";
import { firstOpenStep, readGuide } from "@/lib/sag/guide/guide";
import { openSag } from "@/lib/sag/view";
import {
  broughtTo,
  finish,
  ownerRows,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
  takeBack,
} from "@/tests/case-work";
import { A_PLACE, A_TOPIC, ANOTHER_TOPIC, aForm, daysLater, NOW, typedTopics } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const TWO = { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) };
const TWO_YEARS_ON = new Date("2028-11-30T09:00:00Z");

/** Begins a renewal and types what it asks anew. Gives the draft's id. */
async function renewal(sagsnummer: string, actor = mette, now = NOW): Promise<string> {
  const id = (await beginRenewal(actor, sagsnummer, now)) ?? expect.fail("it can be renewed");
  const type = (step: string, form: ReturnType<typeof aForm>) =>
    saveStep(actor, { id, purpose: "renewal", step, form, begins: false }, now);
  await type("behov", aForm({ behov: "fuldmagt", sted: A_PLACE, spurgt: "phone" }));
  await type("periode", aForm({ slut: "5" }));
  return id;
}

describe("a renewal", () => {
  test("is a draft with the two and their topics; how it was asked, the ID and the period are asked anew", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    const id = (await beginRenewal(mette, sagsnummer, NOW)) ?? expect.fail("it can be renewed");
    const draft = await readDraft(mette, id, NOW);
    expect(draft).toMatchObject({ purpose: "renewal", sagKey: (await storedSag(sagsnummer)).key });
    expect(draft?.typed).toMatchObject({
      behov: { behov: ["fuldmagt"], sted: [A_PLACE], spurgt: [] },
      fuldmagtsgiver: { navn: ["Ingrid Demosen"], legitimation: [] },
      fuldmagtshaver: { navn: ["Karen Prøvegaard"] },
      emner: { emne: [ANOTHER_TOPIC, A_TOPIC] },
    });
    expect(draft?.typed).not.toHaveProperty("periode");
    const guide = (await readGuide(mette, id, NOW)) ?? expect.fail("there is a guide");
    expect(firstOpenStep(guide)).toBe("behov");
  });

  test("becomes a sag that knows which it renews, as the event does, and both pages tell", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    const made = await finish(mette, await renewal(sagsnummer));
    if (!made.ok || !("sagsnummer" in made)) expect.fail(JSON.stringify(made));
    const [old, fresh] = [await storedSag(sagsnummer), await storedSag(made.sagsnummer)];
    expect(fresh).toMatchObject({ status: "awaiting_signature", renewsId: old.id });
    expect(old).toMatchObject({ status: "completed", version: 5 });
    const [event] = (await snapshotOf(mette, made.sagsnummer)).events;
    expect(event?.fact).toMatchObject({ step: "create", renews: old.key });
    expect(await openSag(mette, made.sagsnummer, NOW)).toMatchObject({ renews: sagsnummer, renewedBy: [] });
    expect(await openSag(mette, sagsnummer, NOW)).toMatchObject({
      renews: null,
      renewedBy: [{ sagsnummer: made.sagsnummer, status: "awaiting_signature" }],
    });
  });

  test("sent twice, also at the same time, makes one sag", async () => {
    const id = await renewal(await broughtTo("completed", mette));
    const results = await Promise.all([finish(mette, id), finish(mette, id)]);
    expect(results[0]).toMatchObject({ ok: true });
    expect(results[1]).toEqual(results[0]);
    expect(await db().sag.count({ where: { submissionId: id } })).toBe(1);
  });

  test("begun twice, also at the same time, is one draft, and another's is another", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const ids = await Promise.all([1, 2, 3].map(() => beginRenewal(mette, sagsnummer, NOW)));
    expect(new Set(ids).size).toBe(1);
    expect(await beginRenewal(ali, sagsnummer, NOW)).not.toBe(ids[0]);
  });

  test("logs that a number already stored is shown, on the sag that it is stored in", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const { key } = await storedSag(sagsnummer);
    const id = (await beginRenewal(mette, sagsnummer, NOW)) ?? "";
    const draft = (await readDraft(mette, id, NOW)) ?? expect.fail("there is a draft");
    for (const step of ["behov", "fuldmagtsgiver", "fuldmagtshaver", "emner"] as const)
      await logShownNumber(mette, draft, step);
    expect(await db().access.findMany({ where: { sagKey: key }, orderBy: { id: "asc" } })).toMatchObject([
      { action: "revealed", personRole: "fuldmagtsgiver", purpose: "correct" },
      { action: "revealed", personRole: "fuldmagtshaver", purpose: "correct" },
    ]);
  });

  test("leaves out what was taken back, and what cannot be given any more", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: A_TOPIC });
    const topicsOf = async (id: string | null) =>
      (await readDraft(mette, id ?? "", NOW))?.typed["emner"]?.["emne"];
    expect(await topicsOf(await beginRenewal(mette, sagsnummer, NOW))).toEqual([ANOTHER_TOPIC]);
    const other = await broughtTo("completed", mette, TWO);
    const paused = "update rollout set status = $1 where type_slug = $2";
    await ownerRows(paused, ["paused", ANOTHER_TOPIC]);
    try {
      expect(await topicsOf(await beginRenewal(mette, other, NOW))).toEqual([A_TOPIC]);
    } finally {
      await ownerRows(paused, ["live", ANOTHER_TOPIC]);
    }
  });

  test("can be begun when the fuldmagt has run out", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    expect(await beginRenewal(mette, sagsnummer, TWO_YEARS_ON)).not.toBeNull();
  });

  test("is not begun before there is a fuldmagt, after all of it was taken back or ended, nor twice", async () => {
    const checked = await broughtTo("checked", mette);
    const revoked = await broughtTo("completed", mette);
    await takeBack(mette, revoked);
    const ended = await broughtTo("completed", mette);
    await take(mette, ended, "end_by_death");
    const renewed = await broughtTo("completed", mette);
    const made = await finish(mette, await renewal(renewed));
    for (const sagsnummer of [checked, revoked, ended, renewed, "2026-999999", "x"])
      expect(await beginRenewal(mette, sagsnummer, NOW), sagsnummer).toBeNull();
    if (!made.ok || !("sagsnummer" in made)) expect.fail();
    await take(mette, made.sagsnummer, "withdraw");
    expect(await beginRenewal(mette, renewed, daysLater(1))).not.toBeNull();
  });

  test("is begun by nobody but a caseworker", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const roles = ROLES.filter((role) => role !== "caseworker");
    for (const stranger of [...(await Promise.all(roles.map((role) => signedInAs(role)))), SYSTEM])
      expect(await beginRenewal(stranger, sagsnummer, NOW)).toBeNull();
  });
});
