import { afterEach, expect, test } from "vitest";
import { DEMO_PASSWORD } from "@/lib/auth/demo-users.mjs";
import { changeOwnPassword, judgeNewPassword } from "@/lib/auth/own-password";
import { liveSession } from "@/lib/auth/session-life";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const actor = await signedInAs("area_contact");
const { email, passwordHash } = await db().user.findUniqueOrThrow({ where: { id: actor.userId ?? "" } });
const FRESH = "en helt ny sætning";

afterEach(async () => {
  await db().user.update({ where: { email }, data: { passwordHash, temporaryPassword: false } });
  await db().signInFailure.deleteMany();
});

async function aSession(password = DEMO_PASSWORD): Promise<string> {
  const result = await signIn({ email, password, address: "192.0.2.1" }, NOW);
  return result.ok ? result.sessionId : "";
}
const change = (sessionId: string, form: Partial<Record<"old" | "fresh" | "again", string>> = {}) =>
  changeOwnPassword({ actor, sessionId }, { old: DEMO_PASSWORD, fresh: FRESH, again: FRESH, ...form }, NOW);

test("whoever knows the old password gets a new one, and is signed out everywhere else", async () => {
  await db().user.update({ where: { email }, data: { temporaryPassword: true } });
  const [here, there] = [await aSession(), await aSession()];
  expect(await liveSession(here, NOW)).toMatchObject({ temporaryPassword: true });
  expect(await change(here)).toEqual({ ok: true });
  expect(await liveSession(here, NOW)).toMatchObject({ temporaryPassword: false });
  expect(await liveSession(there, NOW)).toBeNull();
  expect([await aSession(), (await aSession(FRESH)) !== ""]).toEqual(["", true]);
  const events = await readEvents(db(), { kind: "user", key: actor.key });
  expect(events.at(-1)).toMatchObject({
    actor: actor.key,
    fact: { type: "user.changed", newPassword: true, active: true },
  });
  expect(JSON.stringify(events.at(-1)?.fact)).not.toContain(FRESH);
});

test("two new passwords at once: the second is told that the old one holds no more", async () => {
  const here = await aSession();
  const fresh = ["den ene sætning", "den anden sætning"];
  const answers = await Promise.all(fresh.map((one) => change(here, { fresh: one, again: one })));
  expect(answers.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
    { ok: true },
    { ok: false, refusals: ["old_wrong"] },
  ]);
  const holds = await Promise.all(fresh.map(async (one) => (await aSession(one)) !== ""));
  expect(holds).toEqual(answers.map(({ ok }) => ok));
});

test("a wrong old password changes nothing, and is braked like the sign-in", async () => {
  const here = await aSession();
  const wrong = () => change(here, { old: "forkert-kode-1" });
  expect(await wrong()).toEqual({ ok: false, refusals: ["old_wrong"] });
  const answers = [];
  for (let count = 0; count < 12; count += 1) answers.push(await wrong());
  expect(answers.at(-1)).toEqual({ ok: false, refusals: ["throttled"] });
  expect(await change(here)).toEqual({ ok: false, refusals: ["throttled"] });
  expect((await db().user.findUniqueOrThrow({ where: { email } })).passwordHash).toBe(passwordHash);
});

test("a new password is long enough, another than the old, and typed twice alike", async () => {
  const form = { old: DEMO_PASSWORD, fresh: FRESH, again: FRESH };
  expect(judgeNewPassword(form)).toEqual([]);
  expect(judgeNewPassword({ ...form, fresh: "kort", again: "kort" })).toEqual(["too_short"]);
  expect(judgeNewPassword({ ...form, fresh: DEMO_PASSWORD })).toEqual(["same"]);
  expect(judgeNewPassword({ ...form, again: `${FRESH} ` })).toEqual(["not_repeated"]);
  expect(await change(await aSession(), { fresh: "kort" })).toEqual({ ok: false, refusals: ["too_short"] });
});
