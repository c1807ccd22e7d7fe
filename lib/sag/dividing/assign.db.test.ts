import { afterEach, describe, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db";
import { listNotices } from "@/lib/notice/queries";
import { assignSager } from "@/lib/sag/dividing/assign";
import {
  broughtTo,
  changed,
  registered,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
  untilSomebodyWaits,
} from "@/tests/case-work";
import { NOW } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const lead = await signedInAs("project_lead");
const [METTE, ALI] = [mette.userId ?? "", ali.userId ?? ""];

afterEach(() => db().notice.deleteMany());

const shown = async (...numbers: string[]) =>
  Promise.all(
    numbers.map(async (sagsnummer) => ({ sagsnummer, version: (await storedSag(sagsnummer)).version })),
  );

async function put(sagsnummer: string, assigneeId: string | null) {
  await db().sag.update({ where: { sagsnummer }, data: { assigneeId } });
}

describe("dividing one sag", () => {
  test("writes who has it, one version on, and a fact with opaque keys alone", async () => {
    const sagsnummer = await registered(mette);
    const [before] = await shown(sagsnummer);
    const sager = await shown(sagsnummer);
    expect(await assignSager(mette, { sager, to: ALI, reason: "knows_the_citizen" }, NOW)).toEqual({
      done: [sagsnummer],
      left: [],
    });
    expect(await storedSag(sagsnummer)).toMatchObject({
      assigneeId: ALI,
      version: (before?.version ?? 0) + 1,
    });
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.at(-1)).toMatchObject({
      actor: mette.key,
      fact: { type: "sag.assigned", to: ali.key, reason: "knows_the_citizen" },
    });
  });

  test("asks no reason of whoever takes it, and keeps none", async () => {
    const sagsnummer = await registered(mette);
    await assignSager(ali, { sager: await shown(sagsnummer), to: ALI, reason: "place" }, NOW);
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.at(-1)?.fact).toEqual({ type: "sag.assigned", to: ali.key });
  });

  test("of a closed one is refused", async () => {
    const sagsnummer = await broughtTo("withdrawn", mette);
    const { left } = await assignSager(ali, { sager: await shown(sagsnummer), to: ALI, reason: null }, NOW);
    expect(left).toMatchObject([{ sagsnummer, refusal: "closed", holder: "Mette Vejleder" }]);
  });

  test("to somebody whose account is closed or who is no caseworker is refused", async () => {
    const sagsnummer = await registered(mette);
    for (const to of [lead.userId, "no uuid"]) {
      const { done } = await assignSager(mette, { sager: await shown(sagsnummer), to, reason: "place" }, NOW);
      expect(done).toEqual([]);
    }
    await db().user.update({ where: { id: ALI }, data: { active: false } });
    const { left } = await assignSager(
      mette,
      { sager: await shown(sagsnummer), to: ALI, reason: "place" },
      NOW,
    );
    await db().user.update({ where: { id: ALI }, data: { active: true } });
    expect(left).toMatchObject([{ refusal: "no_such_colleague" }]);
  });
});

describe("dividing several", () => {
  test("does those that can be done, and names the others with why and who has them", async () => {
    const [free, late, closed] = [
      await registered(mette),
      await registered(mette),
      await broughtTo("withdrawn", mette),
    ];
    const sager = await shown(free, late, closed);
    await assignSager(ali, { sager: await shown(late), to: ALI, reason: null }, NOW);
    const unknown = { sagsnummer: "2026-999999", version: 1 };
    const result = await assignSager(mette, { sager: [...sager, unknown], to: null, reason: "absence" }, NOW);
    expect(result).toEqual({
      done: [free],
      left: [
        { ...sager[1], refusal: "changed_meanwhile", holder: "Ali Testbruger" },
        { ...sager[2], refusal: "closed", holder: "Mette Vejleder" },
        { ...unknown, refusal: "not_found", holder: null },
      ],
    });
    expect((await storedSag(free)).assigneeId).toBeNull();
    expect((await storedSag(late)).assigneeId).toBe(ALI);
  });

  test("by two at once, in opposite order, ends without a deadlock: each sag goes to one of them", async () => {
    const numbers = [];
    for (let count = 0; count < 6; count += 1) numbers.push(await registered(mette));
    for (const sagsnummer of numbers) await put(sagsnummer, null);
    const sager = await shown(...numbers);
    const results = await Promise.all([
      assignSager(mette, { sager, to: METTE, reason: null }, NOW),
      assignSager(ali, { sager: sager.toReversed(), to: ALI, reason: null }, NOW),
    ]);
    expect(results.map(({ done }) => done.length).toSorted()).toEqual([0, 6]);
    expect(results.flatMap(({ left }) => left.map(({ refusal }) => refusal))).toEqual(
      Array(6).fill("changed_meanwhile"),
    );
  });

  test("waits for a colleague who is just stepping one of them, and then does nothing to that one", async () => {
    const [stepped, other] = [await registered(mette), await registered(mette)];
    const sager = await shown(stepped, other);
    const { result } = await inTransaction(async (tx) => {
      await tx.$queryRaw`select id from sag where sagsnummer = ${stepped} for update`;
      await tx.sag.updateMany({ where: { sagsnummer: stepped }, data: { version: { increment: 1 } } });
      const result = assignSager(ali, { sager, to: ALI, reason: null }, NOW);
      await untilSomebodyWaits();
      return { result };
    });
    expect(await result).toMatchObject({
      done: [other],
      left: [{ sagsnummer: stepped, refusal: "changed_meanwhile" }],
    });
  });

  test("the same form twice does nothing more, and tells nobody again", async () => {
    const sager = await shown(await registered(mette));
    await assignSager(mette, { sager, to: ALI, reason: "place" }, NOW);
    const again = await assignSager(mette, { sager, to: ALI, reason: "place" }, NOW);
    expect(again).toMatchObject({ done: [], left: [{ refusal: "has_it_already" }] });
    expect(await listNotices(ali)).toHaveLength(1);
  });
});

describe("notices of dividing", () => {
  test("tell whoever got them once of all, and whoever had them", async () => {
    const numbers = [await registered(mette), await registered(mette), await registered(ali)];
    await assignSager(
      mette,
      { sager: await shown(...numbers.slice(0, 2)), to: ALI, reason: "even_out" },
      NOW,
    );
    expect(await listNotices(ali)).toMatchObject([
      { kind: "given", sagCount: 2, sagsnummer: null, actor: "Mette Vejleder" },
    ]);
    expect(await listNotices(mette)).toEqual([]);
    await assignSager(mette, { sager: await shown(numbers[2] ?? ""), to: METTE, reason: null }, NOW);
    expect(await listNotices(ali)).toMatchObject([
      { kind: "taken", sagsnummer: numbers[2] },
      { kind: "given" },
    ]);
  });

  test("are not written when the act is not done", async () => {
    await assignSager(
      mette,
      { sager: [{ sagsnummer: "2026-999999", version: 1 }], to: ALI, reason: "place" },
      NOW,
    );
    await assignSager(lead, { sager: await shown(await registered(mette)), to: ALI, reason: "place" }, NOW);
    expect(await db().notice.count()).toBe(0);
  });
});

describe("a step", () => {
  test("on a sag that nobody has gives it to whoever takes it, as a fact of its own in the same version", async () => {
    const sagsnummer = await registered(mette);
    await put(sagsnummer, null);
    const { version } = await storedSag(sagsnummer);
    expect(await take(ali, sagsnummer, "receive")).toEqual({ ok: true });
    expect(await storedSag(sagsnummer)).toMatchObject({ assigneeId: ALI, version: version + 1 });
    const { events } = await snapshotOf(ali, sagsnummer);
    expect(events.slice(-2).map(({ fact }) => fact)).toMatchObject([
      { type: "sag.stepped", step: "receive" },
      { type: "sag.assigned", to: ali.key },
    ]);
    expect(await db().notice.count()).toBe(0);
  });

  test("that closes a sag leaves it without an owner", async () => {
    const sagsnummer = await registered(mette);
    await put(sagsnummer, null);
    await take(ali, sagsnummer, "withdraw");
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "withdrawn", assigneeId: null });
  });

  test("in a colleague's sag tells the colleague once, however often, and not whoever has it", async () => {
    const sagsnummer = await registered(mette);
    await take(mette, sagsnummer, "receive");
    expect(await listNotices(mette)).toEqual([]);
    await take(ali, sagsnummer, "check");
    await take(ali, sagsnummer, "register");
    expect(await listNotices(mette)).toMatchObject([{ kind: "moved", actor: "Ali Testbruger", sagsnummer }]);
    expect((await storedSag(sagsnummer)).assigneeId).toBe(METTE);
  });

  test("that corrects a sag counts as one", async () => {
    const [free, mine] = [await registered(mette), await registered(mette)];
    await put(free, null);
    expect(await changed(ali, free)).toMatchObject({ ok: true });
    expect(await changed(ali, mine)).toMatchObject({ ok: true });
    expect((await storedSag(free)).assigneeId).toBe(ALI);
    expect(await listNotices(mette)).toMatchObject([{ kind: "moved", sagsnummer: mine }]);
  });
});
