import { describe, expect, test } from "vitest";
import { oneTimePassword } from "@/lib/auth/one-time-password";
import { MIN_PASSWORD_LENGTH, passwordFits } from "@/lib/auth/password";
import { OPERATOR, type Role } from "@/lib/auth/permissions";
import { addUser, changeUser } from "@/lib/auth/users";
import { db } from "@/lib/db";
import { keepForm, keepSecret, readKeptForm, takeSecret } from "@/lib/draft/kept-form";
import { readEvents } from "@/lib/events/record";
import { readAreaContacts } from "@/lib/rollout/contacts";
import { signedInAs } from "@/tests/case-work";
import { aForm, daysLater, NOW } from "@/tests/people";

const adam = await signedInAs("admin");
const [anArea = "", anotherArea = ""] = (await db().area.findMany({ take: 2 })).map(({ slug }) => slug);
const password = oneTimePassword();

let made = 0;
async function aUser(roles: Role[], areas: string[] = []) {
  made += 1;
  const email = `bruger-${made}@ny.example`;
  const result = await addUser(adam, { email, name: "Bo Prøve", roles, areas, password }, NOW);
  if (!result.ok) throw new Error(result.refusal);
  return { email, id: result.id, stored: () => stored(email) };
}
const stored = (email: string) =>
  db().user.findUniqueOrThrow({ where: { email }, include: { areas: true, sessions: true } });
const aSession = (userId: string) =>
  db().session.create({
    data: { id: crypto.randomUUID(), userId, createdAt: NOW, lastSeenAt: NOW, endsAt: daysLater(1) },
  });

describe("an area contact", () => {
  test("answers for the areas that were said, and the event has them", async () => {
    const { email, stored: read } = await aUser(["area_contact"], [anArea]);
    expect((await read()).areas.map(({ areaSlug }) => areaSlug)).toEqual([anArea]);
    await changeUser(adam, email, { areas: [anotherArea, anArea] }, NOW);
    await changeUser(adam, email, { roles: ["auditor"] }, NOW);
    const { key, areas } = await read();
    expect(areas).toEqual([]);
    const facts = (await readEvents(db(), { kind: "user", key })).map(({ fact }) => fact);
    expect(facts).toMatchObject([
      { type: "user.added", areas: [anArea] },
      { type: "user.changed", areas: [anArea, anotherArea].toSorted() },
      { type: "user.changed", areas: [], roles: ["auditor"] },
    ]);
  });

  test("can be the deputy of some of them, which is told to those who read the rollout", async () => {
    const { email, stored: read } = await aUser(["area_contact"], [anArea, anotherArea]);
    await changeUser(adam, email, { deputyIn: [anotherArea] }, NOW);
    const { key, name, version } = await read();
    const rows = (await read()).areas.map(({ areaSlug, deputy }) => [areaSlug, deputy]);
    expect(Object.fromEntries(rows)).toEqual({ [anArea]: false, [anotherArea]: true });
    expect(await changeUser(adam, email, { deputyIn: [anArea], version: version - 1 }, NOW)).toMatchObject({
      refusal: "changed_meanwhile",
    });
    const facts = (await readEvents(db(), { kind: "user", key })).map(({ fact }) => fact);
    expect(facts.at(-1)).toMatchObject({ areas: [anArea, anotherArea].toSorted(), deputyIn: [anotherArea] });
    expect((await readAreaContacts()).get(anotherArea)?.deputies).toContain(name);
    expect((await readAreaContacts()).get(anArea)?.contacts).toContain(name);
    await changeUser(adam, email, { active: false }, NOW);
    expect((await readAreaContacts()).get(anotherArea)?.deputies ?? []).not.toContain(name);
  });

  test("has at least one where areas are asked for, and nobody else has any", async () => {
    const contact = { email: "ingen@ny.example", name: "Bo", roles: ["area_contact"] as const, password };
    expect(await addUser(adam, { ...contact, areas: [] }, NOW)).toEqual({ ok: false, refusal: "no_areas" });
    const { stored: read } = await aUser(["caseworker"], [anArea]);
    expect((await read()).areas).toEqual([]);
  });
});

describe("the last open administrator", () => {
  test("can neither close the account nor give up the role, and nobody closes their own", async () => {
    const mail = "admin@demo.example";
    const refused = (refusal: string) => ({ ok: false, refusal });
    expect(await changeUser(adam, mail, { active: false }, NOW)).toEqual(refused("last_admin"));
    expect(await changeUser(adam, mail, { roles: ["auditor"] }, NOW)).toEqual(refused("last_admin"));
    const other = await aUser(["admin"]);
    expect(await changeUser(adam, mail, { active: false }, NOW)).toEqual(refused("own_account"));
    expect(await changeUser(adam, mail, { password }, NOW)).toEqual(refused("own_account"));
    expect(await changeUser(adam, mail, { roles: ["admin", "auditor"] }, NOW)).toMatchObject({ ok: true });
    await changeUser(OPERATOR, mail, { roles: ["admin"] }, NOW);
    expect(await changeUser(adam, other.email, { active: false }, NOW)).toMatchObject({ ok: true });
  });

  test("is one of two who give up the role at once", async () => {
    const other = await aUser(["admin"]);
    const { key, id: userId, roles } = await stored(other.email);
    const eva = { key, userId, roles };
    const results = await Promise.all([
      changeUser(adam, "admin@demo.example", { roles: ["auditor"] }, NOW),
      changeUser(eva, other.email, { roles: ["auditor"] }, NOW),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().user.count({ where: { active: true, roles: { has: "admin" } } })).toBe(1);
    await changeUser(OPERATOR, "admin@demo.example", { roles: ["admin"] }, NOW);
    await changeUser(OPERATOR, other.email, { active: false }, NOW);
  });
});

test("an account changed by a colleague meanwhile is not changed, and one left as it was has no event", async () => {
  const { email, stored: read } = await aUser(["caseworker"]);
  const { version, key } = await read();
  expect(await changeUser(adam, email, { roles: ["auditor"], version }, NOW)).toMatchObject({ ok: true });
  const stale = await changeUser(adam, email, { roles: ["admin"], version }, NOW);
  expect(stale).toEqual({ ok: false, refusal: "changed_meanwhile" });
  expect(await changeUser(adam, email, { roles: ["auditor"], version: version + 1 }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await readEvents(db(), { kind: "user", key })).toHaveLength(2);
});

test("sessions end with other roles, a new password or a closed account, and go on with another name", async () => {
  const { email, id, stored: read } = await aUser(["caseworker"]);
  const open = async () => (await read()).sessions.filter(({ revokedAt }) => !revokedAt).length;
  await aSession(id);
  await changeUser(adam, email, { name: "Bo Nytnavn" }, NOW);
  expect([await open(), (await read()).name]).toEqual([1, "Bo Nytnavn"]);
  for (const change of [{ roles: ["auditor"] as const }, { password }, { active: false }]) {
    await aSession(id);
    await changeUser(adam, email, change, NOW);
    expect(await open(), JSON.stringify(change)).toBe(0);
  }
});

test("a password that somebody else made is to be changed, and stands nowhere but as its hash", async () => {
  const { email, stored: read } = await aUser(["caseworker"]);
  expect((await read()).temporaryPassword).toBe(false);
  const fresh = oneTimePassword();
  await changeUser(adam, email, { password: fresh, temporary: true }, NOW);
  const { temporaryPassword, passwordHash, key } = await read();
  expect(temporaryPassword).toBe(true);
  expect(await passwordFits(passwordHash, fresh)).toBe(true);
  expect(
    JSON.stringify((await readEvents(db(), { kind: "user", key })).map(({ fact }) => fact)),
  ).not.toContain(fresh);
});

test("a one-time password is long, easy to read aloud, and never the same", () => {
  const some = Array.from({ length: 200 }, oneTimePassword);
  expect(new Set(some).size).toBe(200);
  for (const one of some) expect(one).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(password.length).toBeGreaterThanOrEqual(MIN_PASSWORD_LENGTH);
});

test("a malformed mail, a name of blanks and no role are refused", async () => {
  const user = { email: "ok@ny.example", name: "Bo", roles: ["auditor"] as const, password };
  const refused = [
    [{ email: "uden-snabel.example" }, "malformed_mail"],
    [{ email: "to@steder@ny.example" }, "malformed_mail"],
    [{ email: "anna@kommune" }, "malformed_mail"],
    [{ name: "  " }, "no_name"],
    [{ roles: [] }, "no_roles"],
    [{ email: "ADMIN@demo.example" }, "exists"],
  ] as const;
  for (const [change, refusal] of refused) {
    expect(await addUser(adam, { ...user, ...change }, NOW)).toEqual({ ok: false, refusal });
  }
});

describe("what is kept for the next page", () => {
  test("is a secret that is shown once, to whoever made it, within ten minutes", async () => {
    const rikke = await signedInAs("auditor");
    const id = await keepSecret(adam, "k7mf-2xqp", NOW);
    expect(await takeSecret(rikke, id, NOW)).toBeNull();
    expect(await takeSecret(adam, id, NOW)).toBe("k7mf-2xqp");
    expect(await takeSecret(adam, id, NOW)).toBeNull();
    const late = await keepSecret(adam, "k7mf-2xqp", NOW);
    expect(await takeSecret(adam, late, new Date(NOW.getTime() + 10 * 60_000))).toBeNull();
    const { sealed } = await db().draft.findUniqueOrThrow({ where: { id: late } });
    expect(Buffer.from(sealed).includes("k7mf")).toBe(false);
  });

  test("is a form as it was typed, with why it was refused, for its own page alone", async () => {
    const form = aForm({ navn: " Bo ", rolle: ["admin", "auditor"] });
    const id = await keepForm(adam, { of: "user", form, refusal: "exists" }, NOW);
    const asked = { of: "user", refusals: ["exists", "no_name"] as const, now: NOW };
    expect(await readKeptForm(adam, id, asked)).toEqual({ form, refusal: "exists" });
    expect(await readKeptForm(adam, id, { ...asked, of: "place" })).toBeNull();
    expect(await readKeptForm(adam, id, { ...asked, refusals: ["no_name"] })).toEqual({
      form,
      refusal: null,
    });
  });
});
