import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { exportQueue } from "@/lib/sag/queue/export/export";
import { registered, signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const mette = await signedInAs("caseworker");
const numbers = [await registered(mette), await registered(mette), await registered(mette)];
const looks = () => db().access.findMany({ where: { action: "exported" }, orderBy: { id: "asc" } });

async function csv(actor = mette, params = {}, longest?: number): Promise<string> {
  const exported = await exportQueue(
    actor,
    { params: { koe: "underskrift", ...params }, ending: "csv" },
    NOW,
    longest,
  );
  return exported.ok ? exported.bytes.toString("utf8") : exported.refusal;
}

describe("a list as a file", () => {
  test("has every page of the list, wherever in it the reader stands", async () => {
    const whole = await csv();
    for (const number of numbers) expect(whole).toContain(number);
    expect(await csv(mette, { efter: `2099-01-01.${numbers[1]}` })).toBe(whole);
  });

  test("leaves one row in the log, which names neither a sag nor a person", async () => {
    const before = await looks();
    await csv();
    const after = await looks();
    expect(after).toHaveLength(before.length + 1);
    const { id: _, at: __, ...row } = after.at(-1) ?? { id: 0n, at: NOW };
    expect(row).toEqual({
      actor: mette.key,
      action: "exported",
      sagKey: null,
      personRole: null,
      purpose: null,
      criterion: null,
      scanPageId: null,
    });
  });

  test("is refused when it has more sager than it may, and not when it has as many", async () => {
    const count = (await csv()).trimEnd().split("\r\n").length - 7;
    expect(await csv(mette, {}, count)).not.toBe("too_many");
    expect(await csv(mette, {}, count - 1)).toBe("too_many");
  });

  test("names nobody while a citizen looks on", async () => {
    const hidden = await csv({ ...mette, citizenLooking: true });
    expect(hidden).toContain(`Skjult;${numbers[0]};Skjult;`);
    expect(hidden).not.toMatch(/Ingrid|Karen/);
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))(
    "is not for a %s, and leaves no row",
    async (role) => {
      const before = await looks();
      expect(await csv(await signedInAs(role))).toBe("not_permitted");
      expect(await looks()).toEqual(before);
    },
  );
});
