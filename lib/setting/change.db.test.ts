import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/draft/draft";
import { changeSetting, changeSettings } from "@/lib/setting/change";
import { lastSeqOf, readSettings } from "@/lib/setting/queries";
import { signedInAs } from "@/tests/case-work";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const asked = async (day: string) => (await readSettings(db(), day))["person.askCaringEmployee"];
const key = "person.askCaringEmployee";

test("a decision holds from its day on, and what held before stays known", async () => {
  expect(await asked("2026-11-26")).toBe(true);
  expect(await changeSetting(OPERATOR, { key, value: false }, at("2026-11-26"))).toEqual({ ok: true });
  expect(await changeSetting(OPERATOR, { key, value: true }, at("2026-12-01"))).toEqual({ ok: true });
  expect(await changeSetting(OPERATOR, { key, value: false }, at("2026-12-01"))).toEqual({ ok: true });
  expect([await asked("2026-11-25"), await asked("2026-11-30"), await asked("2026-12-01")]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await db().event.count({ where: { type: "setting.changed", subjectKey: key } })).toBe(3);
});

test("what is no setting, or no value of it, is refused and nothing is written", async () => {
  const refused = [
    [{ key: "findes.ikke", value: true }, "unknown_setting"],
    [{ key: "__proto__", value: true }, "unknown_setting"],
    [{ key, value: "ja" }, "wrong_value"],
    [{ key, value: undefined }, "wrong_value"],
    [{ key: "clock.ourDays", value: 0 }, "wrong_value"],
  ] as const;
  const before = await db().settingRow.count();
  for (const [change, refusal] of refused) {
    expect(await changeSetting(OPERATOR, change, at("2026-12-02"))).toEqual({ ok: false, refusal });
  }
  const mette = await signedInAs("caseworker");
  expect(await changeSetting(mette, { key, value: true }, at("2026-12-02"))).toMatchObject({ ok: false });
  expect(await db().settingRow.count()).toBe(before);
});

test("a form of several changes what is new alone, and is refused when a colleague was first", async () => {
  const pia = await signedInAs("project_lead");
  const values = { "person.warnUnder18": false, "draft.days": 14 };
  const on = at("2026-12-03");
  const before = await db().event.count();
  expect(await changeSettings(pia, { values, seen: 0n }, on)).toEqual({ ok: true });
  expect(await db().event.count()).toBe(before + 1);
  const stale = await changeSettings(pia, { values: { ...values, "draft.days": 7 }, seen: 0n }, on);
  expect(stale).toEqual({ ok: false, refusal: "changed_meanwhile" });
  const seen = await lastSeqOf(db(), ["person.warnUnder18", "draft.days"]);
  expect(await changeSettings(pia, { values: { ...values, "draft.days": 7 }, seen }, on)).toEqual({
    ok: true,
  });
  const { "draft.days": days, "person.warnUnder18": warns } = await readSettings(db(), "2026-12-03");
  expect([days, warns]).toEqual([7, false]);
});

test("a draft is kept for as many days as the municipality has decided", async () => {
  const mette = await signedInAs("caseworker");
  const [id, now] = [randomUUID(), at("2026-12-20")];
  const days = async () => {
    await saveDraft(mette, { id, purpose: "registration", typed: {} }, now);
    const { expiresAt } = await db().draft.findUniqueOrThrow({ where: { id } });
    return (expiresAt.getTime() - now.getTime()) / 86_400_000;
  };
  await changeSetting(OPERATOR, { key: "draft.days", value: 30 }, now);
  expect(await days()).toBe(30);
  await changeSetting(OPERATOR, { key: "draft.days", value: 14 }, now);
  expect(await days()).toBe(14);
});
