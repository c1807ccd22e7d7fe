import { expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { changeSetting } from "@/lib/setting/change";
import { readSettings } from "@/lib/setting/queries";
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
