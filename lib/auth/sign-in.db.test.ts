import { beforeEach, describe, expect, test } from "vitest";
import { csrfToken, newCsrfCookie } from "@/lib/auth/cookies";
import { DEMO_PASSWORD, DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import { hashPassword, passwordFits } from "@/lib/auth/password";
import { OPERATOR, ROLES } from "@/lib/auth/permissions";
import {
  ABSOLUTE_HOURS,
  endSession,
  IDLE_MINUTES,
  liveSession,
  setCitizenLooking,
} from "@/lib/auth/session-life";
import { signIn } from "@/lib/auth/sign-in";
import { addUser, changeUser } from "@/lib/auth/users";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const EMAIL = "borgerservice@demo.example";
const WRONG = { ok: false, refusal: "wrong" };
const tried = (password: string, { email = EMAIL, address = "10.0.0.1", at = NOW } = {}) =>
  signIn({ email, password, address }, at);
const seconds = (count: number, from = NOW) => new Date(from.getTime() + count * 1000);

beforeEach(() => db().signInFailure.deleteMany({}));

async function aSession(at = NOW): Promise<string> {
  const result = await tried(DEMO_PASSWORD, { at });
  return result.ok ? result.sessionId : expect.fail(result.refusal);
}

describe("signing in", () => {
  test("with the right password starts a session of that user", async () => {
    const session = await liveSession(await aSession(), NOW);
    expect(session).toMatchObject({ name: "Mette Vejleder", roles: ["caseworker"] });
  });

  test("reads the address however it is written", async () => {
    for (const email of [` ${EMAIL} `, EMAIL.toUpperCase()]) {
      expect(await tried(DEMO_PASSWORD, { email })).toMatchObject({ ok: true });
    }
  });

  test("works for every demo user, and each has its own role", async () => {
    for (const { email, role } of DEMO_USERS) {
      const result = await tried(DEMO_PASSWORD, { email });
      expect(result.ok && (await liveSession(result.sessionId, NOW))?.roles).toEqual([role]);
    }
  });

  test("with a wrong password, of nobody, or of a closed account gets the same answer", async () => {
    await changeUser(OPERATOR, "board@demo.example", { active: false }, NOW);
    expect(await tried("forkert-adgangskode")).toEqual(WRONG);
    expect(await tried(DEMO_PASSWORD, { email: "ingen@demo.example" })).toEqual(WRONG);
    expect(await tried(DEMO_PASSWORD, { email: "board@demo.example" })).toEqual(WRONG);
    for (const email of ["", " ", "x'; drop table user --", "nul\u0000@demo.example", "x".repeat(3000)]) {
      expect(await tried(DEMO_PASSWORD, { email, address: "10.0.0.9" })).toEqual(WRONG);
    }
    for (const password of ["", " ", `${DEMO_PASSWORD} `, "\u0000", "x".repeat(10_000)]) {
      expect(await tried(password, { email: "admin@demo.example", address: "10.0.0.8" })).toEqual(WRONG);
    }
    await changeUser(OPERATOR, "board@demo.example", { active: true }, NOW);
  });

  test("checks a password just as much when there is no account", async () => {
    expect(await passwordFits(null, "an account that does not exist")).toBe(false);
    expect(await passwordFits(await hashPassword("rigtig-adgangskode"), "rigtig-adgangskode")).toBe(true);
    expect(await passwordFits(await hashPassword("rigtig-adgangskode"), "rigtig-adgangskodE")).toBe(false);
  });

  test("keeps passwords as argon2id, each with its own salt", async () => {
    const hashes = await ownerRows('select password_hash as hash from "user"');
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(hashes.length);
    for (const { hash } of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("failed sign-ins", () => {
  test("are refused after the fifth, the right password too, until the wait is over", async () => {
    for (let failure = 0; failure < 5; failure += 1)
      expect(await tried("forkert", { at: seconds(failure) })).toEqual(WRONG);
    const throttled = { ok: false, refusal: "throttled" };
    expect(await tried(DEMO_PASSWORD, { at: seconds(5) })).toEqual(throttled);
    expect(await tried("forkert", { at: seconds(8) })).toEqual(throttled);
    expect(await tried(DEMO_PASSWORD, { at: seconds(9) })).toMatchObject({ ok: true });
  });

  test("of an account are forgotten when it signs in, those of others are not", async () => {
    await tried("forkert");
    await tried("forkert", { email: "admin@demo.example" });
    await aSession();
    expect(await db().signInFailure.count()).toBe(1);
  });

  test("of one account do not bar another, nor another address for long", async () => {
    for (let failure = 0; failure < 6; failure += 1) await tried("forkert", { at: seconds(failure * 60) });
    expect(await tried(DEMO_PASSWORD, { email: "admin@demo.example", at: seconds(301) })).toMatchObject({
      ok: true,
    });
    expect(await tried(DEMO_PASSWORD, { address: "10.9.9.9", at: seconds(400) })).toMatchObject({ ok: true });
  });

  test("from one address at many accounts are slowed from the 25th", async () => {
    const account = Buffer.alloc(32);
    const at = seconds(0);
    await tried("forkert", { email: "en@demo.example" });
    const [own] = await db().signInFailure.findMany();
    const more = Array.from({ length: 24 }, (_, index) => {
      return {
        at,
        account: Uint8Array.from(account.fill(index)),
        address: Uint8Array.from(own?.address ?? []),
      };
    });
    await db().signInFailure.createMany({ data: more });
    expect(await tried(DEMO_PASSWORD, { at: seconds(1) })).toEqual({ ok: false, refusal: "throttled" });
    expect(await tried(DEMO_PASSWORD, { address: "10.0.0.2", at: seconds(1) })).toMatchObject({ ok: true });
  });

  test("older than an hour no longer count, and the account is never locked for good", async () => {
    for (let failure = 0; failure < 5; failure += 1) await tried("forkert", { at: seconds(failure) });
    expect(await tried(DEMO_PASSWORD, { at: seconds(3_700) })).toMatchObject({ ok: true });
  });

  test("keep neither address nor account in clear", async () => {
    await tried("forkert");
    const [row] = await ownerRows(
      "select encode(account, 'escape') || encode(address, 'escape') as text from sign_in_failure",
    );
    expect(row?.["text"]).not.toMatch(/borgerservice|10\.0\.0\.1/);
  });
});

describe("a session", () => {
  test("ends after half an hour without a sign of life", async () => {
    const id = await aSession();
    expect(await liveSession(id, seconds(IDLE_MINUTES * 60))).not.toBeNull();
    const later = await aSession();
    expect(await liveSession(later, seconds(IDLE_MINUTES * 60 + 1))).toBeNull();
  });

  test("goes on while it is used, and ends eight hours after it began all the same", async () => {
    const id = await aSession();
    const last = ABSOLUTE_HOURS * 60;
    for (let minute = 20; minute < last; minute += 20) {
      expect(await liveSession(id, seconds(minute * 60))).not.toBeNull();
    }
    expect(await liveSession(id, seconds(last * 60 - 1))).not.toBeNull();
    expect(await liveSession(id, seconds(last * 60))).toBeNull();
  });

  test("ends when it is ended, and the user's other sessions go on", async () => {
    const [one, other] = [await aSession(), await aSession()];
    await endSession(one, seconds(1));
    expect(await liveSession(one, seconds(2))).toBeNull();
    expect(await liveSession(other, seconds(2))).not.toBeNull();
  });

  test.each([
    ["the account is closed", { active: false }, { active: true }],
    ["its roles are changed", { roles: ["auditor"] }, { roles: ["caseworker"] }],
    ["its password is changed", { password: "en-helt-ny-kode-1" }, { password: DEMO_PASSWORD }],
  ] as const)("ends at once when %s, in every browser", async (_, change, back) => {
    const ids = [await aSession(), await aSession()];
    expect(await changeUser(OPERATOR, EMAIL, change, NOW)).toMatchObject({ ok: true });
    for (const id of ids) expect(await liveSession(id, seconds(1))).toBeNull();
    await changeUser(OPERATOR, EMAIL, back, NOW);
    for (const id of ids) expect(await liveSession(id, seconds(1))).toBeNull();
    expect(await liveSession(await aSession(), NOW)).not.toBeNull();
  });

  test("has a citizen looking on when it is said, until it is taken back; the user's others have not", async () => {
    const [one, other] = [await aSession(), await aSession()];
    expect(await liveSession(one, NOW)).toMatchObject({ citizenLooking: false });
    await setCitizenLooking(one, true);
    await setCitizenLooking(one, true);
    expect(await liveSession(one, NOW)).toMatchObject({ citizenLooking: true });
    expect(await liveSession(other, NOW)).toMatchObject({ citizenLooking: false });
    await setCitizenLooking(one, false);
    expect(await liveSession(one, NOW)).toMatchObject({ citizenLooking: false });
    await endSession(one, NOW);
    await setCitizenLooking(one, true);
    expect(await db().session.findUnique({ where: { id: one } })).toMatchObject({ citizenLooking: false });
  });

  test("that is none is nobody's", async () => {
    expect(await liveSession(crypto.randomUUID(), NOW)).toBeNull();
  });
});

describe("an account", () => {
  const password = "en-lang-adgangskode";
  const user = {
    email: " Ny.Bruger@Demo.Example ",
    name: " Ny Bruger ",
    roles: ["caseworker"],
    password,
  } as const;

  test("is made with its roles, signs in, and is remembered without its name", async () => {
    const added = await addUser(OPERATOR, user, NOW);
    const row = await db().user.findUniqueOrThrow({ where: { email: "ny.bruger@demo.example" } });
    expect(added).toEqual({ ok: true, id: row.id });
    expect(row).toMatchObject({ name: "Ny Bruger", roles: ["caseworker"], active: true, demo: false });
    expect(await tried(password, { email: "ny.bruger@demo.example" })).toMatchObject({ ok: true });
    const events = await readEvents(db(), { kind: "user", key: row.key });
    expect(events).toMatchObject([
      { actor: "operator", fact: { type: "user.added", roles: ["caseworker"] } },
    ]);
    expect(JSON.stringify(events.map(({ fact }) => fact))).not.toMatch(/Bruger|demo\.example/);
  });

  test("is refused a second time, with a short password, and without a role", async () => {
    await addUser(OPERATOR, user, NOW);
    const refused = (change: Partial<Parameters<typeof addUser>[1]>) =>
      addUser(OPERATOR, { ...user, ...change }, NOW);
    expect(await refused({})).toEqual({ ok: false, refusal: "exists" });
    expect(await refused({ email: "NY.BRUGER@DEMO.EXAMPLE" })).toEqual({ ok: false, refusal: "exists" });
    expect(await refused({ password: "kort-kode-1" })).toEqual({ ok: false, refusal: "password_too_short" });
    expect(await refused({ roles: [] })).toEqual({ ok: false, refusal: "no_roles" });
  });

  test("is changed, and each change is remembered", async () => {
    const { key } = await db().user.findUniqueOrThrow({ where: { email: "revisor@demo.example" } });
    await changeUser(OPERATOR, " Revisor@demo.example ", { roles: ["auditor", "admin"] }, NOW);
    await changeUser(OPERATOR, "revisor@demo.example", { active: false }, NOW);
    await changeUser(OPERATOR, "revisor@demo.example", { active: true, roles: ["auditor"] }, NOW);
    const events = await readEvents(db(), { kind: "user", key });
    expect(events.slice(-3).map(({ fact }) => fact)).toMatchObject([
      { roles: ["auditor", "admin"], active: true },
      { roles: ["auditor", "admin"], active: false },
      { roles: ["auditor"], active: true },
    ]);
    expect(events.slice(-3).map(({ dayOrder }) => dayOrder)).toEqual([1, 2, 3]);
  });

  test("is not changed when it is not there, is left without a role, or gets a short password", async () => {
    const nobody = await changeUser(OPERATOR, "ingen@demo.example", { active: false }, NOW);
    expect(nobody).toEqual({ ok: false, refusal: "not_found" });
    expect(await changeUser(OPERATOR, EMAIL, { roles: [] }, NOW)).toEqual({ ok: false, refusal: "no_roles" });
    const short = await changeUser(OPERATOR, EMAIL, { password: "kort" }, NOW);
    expect(short).toEqual({ ok: false, refusal: "password_too_short" });
    expect(await tried(DEMO_PASSWORD)).toMatchObject({ ok: true });
  });

  test.each(ROLES.filter((role) => role !== "admin"))(
    "is neither made nor changed by one who is %s",
    async (role) => {
      const actor = await signedInAs(role);
      const refused = { ok: false, refusal: "not_permitted" };
      expect(await addUser(actor, { ...user, email: `${role}@ny.example` }, NOW)).toEqual(refused);
      expect(await changeUser(actor, EMAIL, { roles: ["admin"] }, NOW)).toEqual(refused);
      expect(await db().user.count({ where: { email: `${role}@ny.example` } })).toBe(0);
    },
  );

  test("made twice at once is one account", async () => {
    const both = { ...user, email: "to.gange@demo.example" };
    const results = await Promise.allSettled([addUser(OPERATOR, both, NOW), addUser(OPERATOR, both, NOW)]);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await db().user.count({ where: { email: both.email } })).toBe(1);
  });
});

describe("the token of the sign-in form", () => {
  test("is read from a cookie that we made, and from no other", () => {
    const cookie = newCsrfCookie();
    const [token = "", hash = ""] = cookie.split("|");
    expect(csrfToken(cookie)).toBe(token);
    for (const forged of [
      undefined,
      "",
      "|",
      token,
      `${token}|`,
      `${token}|${hash.slice(1)}`,
      `${token}x|${hash}`,
    ]) {
      expect(csrfToken(forged)).toBeNull();
    }
    expect(newCsrfCookie()).not.toBe(cookie);
  });
});
