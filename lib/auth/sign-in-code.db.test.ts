import { beforeEach, describe, expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/permissions";
import { liveSession } from "@/lib/auth/session-life";
import { askForCode, CODE_MINUTES, deleteOldCodes, makeCode, signInByCode } from "@/lib/auth/sign-in-code";
import { changeUser } from "@/lib/auth/users";
import { db } from "@/lib/db";
import { NOW } from "@/tests/people";

const BOARD = "board@demo.example";
const WRONG = { ok: false, refusal: "wrong" };
const ADDRESS = "10.0.0.1";
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

beforeEach(async () => {
  await db().signInFailure.deleteMany({});
  await db().signInCode.deleteMany({});
});

async function sentTo(email: string, at = NOW, address = ADDRESS): Promise<string> {
  const asked = await askForCode({ email, address }, at);
  return (asked.ok && (await makeCode(email, at))?.code) || "";
}
const tried = (code: string, { email = BOARD, at = NOW, address = ADDRESS } = {}) =>
  signInByCode({ email, code, address }, at);

describe("a code by mail", () => {
  test("signs a board member in, spaces and all, once", async () => {
    const code = await sentTo(` ${BOARD.toUpperCase()} `);
    expect(code).toMatch(/^\d{6}$/);
    const result = await tried(`${code.slice(0, 3)} ${code.slice(3)} `);
    expect(result.ok && (await liveSession(result.sessionId, NOW))?.roles).toEqual(["board_member"]);
    expect(await tried(code)).toEqual(WRONG);
  });

  test("holds for a quarter of an hour, and is ended by the next", async () => {
    const first = await sentTo(BOARD);
    expect(await tried(first, { at: minutes(CODE_MINUTES) })).toEqual(WRONG);
    const second = await sentTo(BOARD);
    if (first !== second) expect(await tried(first)).toEqual(WRONG);
    expect(await tried(second, { at: minutes(CODE_MINUTES - 1) })).toMatchObject({ ok: true });
  });

  test("is sent to nobody else, and they get the same answer", async () => {
    for (const email of [
      "ingen@demo.example",
      "borgerservice@demo.example",
      "",
      "x'; drop table user --",
      "\0",
    ]) {
      expect(await askForCode({ email, address: "10.0.0.7" }, NOW)).toEqual({ ok: true });
      expect(await makeCode(email, NOW)).toBeNull();
      expect(await tried("123456", { email, address: "10.0.0.8" })).toEqual(WRONG);
    }
    await changeUser(OPERATOR, BOARD, { active: false }, NOW);
    expect(await sentTo(BOARD)).toBe("");
    await changeUser(OPERATOR, BOARD, { active: true }, NOW);
  });

  test("is not made before the answer, so that the time of it tells nobody who is on the board", async () => {
    expect(await askForCode({ email: BOARD, address: ADDRESS }, NOW)).toEqual({ ok: true });
    expect(await db().signInCode.count()).toBe(0);
  });

  test("never opens the rights of staff, also when they came after it was sent", async () => {
    const code = await sentTo(BOARD);
    await changeUser(OPERATOR, BOARD, { roles: ["board_member", "project_lead"] }, NOW);
    expect(await tried(code)).toEqual(WRONG);
    expect(await sentTo(BOARD)).toBe("");
    await changeUser(OPERATOR, BOARD, { roles: ["board_member"] }, NOW);
  });

  test("is ended by five wrong tries, also from as many addresses at once", async () => {
    const code = await sentTo(BOARD);
    const wrong = code === "000000" ? "000001" : "000000";
    const guesses = Array.from({ length: 5 }, (_, at) => tried(wrong, { address: `10.1.0.${at}` }));
    expect(await Promise.all(guesses)).toEqual(Array.from({ length: 5 }, () => WRONG));
    await db().signInFailure.deleteMany({});
    expect(await tried(code)).toEqual(WRONG);
  });

  test("typed twice at once signs in once", async () => {
    const code = await sentTo(BOARD);
    const both = await Promise.all([tried(code), tried(code)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is slow to be asked for many times, and asking bars nobody from signing in", async () => {
    let code = "";
    for (let time = 0; time < 5; time += 1) code = await sentTo(BOARD);
    expect(await askForCode({ email: BOARD, address: ADDRESS }, NOW)).toEqual({
      ok: false,
      refusal: "throttled",
    });
    expect(await askForCode({ email: BOARD, address: "10.7.7.7" }, NOW)).toMatchObject({ ok: false });
    expect(await tried(code)).toMatchObject({ ok: true });
  });

  test("is kept as a hash that the database alone cannot turn back, and goes when its time is over", async () => {
    const code = await sentTo(BOARD);
    const [row] = await db().signInCode.findMany();
    expect(row?.codeHash).toHaveLength(32);
    expect(Buffer.from(row?.codeHash ?? []).includes(code)).toBe(false);
    await deleteOldCodes(minutes(CODE_MINUTES + 1));
    expect(await db().signInCode.count()).toBe(0);
  });
});
