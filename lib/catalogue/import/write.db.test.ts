import { describe, expect, test } from "vitest";
import { keepList, keepRefusal, readKeptList, readKeptRefusal } from "@/lib/catalogue/import/keep";
import { parseList } from "@/lib/catalogue/import/list";
import { reconcile } from "@/lib/catalogue/import/reconcile";
import { markOf, writeNames } from "@/lib/catalogue/import/write";
import { readCatalogue } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import { signedInAs } from "@/tests/case-work";
import { daysLater, NOW, TODAY } from "@/tests/people";

const lead = await signedInAs("project_lead");
const TITLE = "Madservice";

function aList(...rows: [string, string][]) {
  const parsed = parseList([["Titel", "Privilegienavn"], ...rows]);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.list;
}
const shown = async (list: ReturnType<typeof aList>, day = TODAY) =>
  reconcile(list, await readCatalogue(day));
const typeOn = async (day: string) => (await readCatalogue(day)).find(({ title }) => title === TITLE);
const nameOn = async (day: string) =>
  (await typeOn(day))?.pakker.find(({ kind, channel }) => kind === "act" && channel === "self_service")
    ?.privilegienavn;
const facts = () => db().event.count({ where: { type: "catalogue.changed" } });
const list = (name: string) => aList([`${TITLE} – handlefuldmagt til selvbetjening`, name]);

describe("the privilegienavne of a list", () => {
  test("hold from today, each with a fact, and nothing else is another", async () => {
    const [before, events] = [await typeOn(TODAY), await facts()];
    const seen = markOf(await shown(list("urn:dk:mad")));
    expect(await writeNames(lead, { list: list("urn:dk:mad"), seen }, NOW)).toEqual({ ok: true, count: 1 });
    expect(await nameOn(TODAY)).toBe("urn:dk:mad");
    expect(await nameOn("2026-11-23")).toBeNull();
    expect(await facts()).toBe(events + 1);
    const after = await typeOn(TODAY);
    const without = (type: typeof after) => ({
      ...type,
      pakker: type?.pakker.map((pakke) => ({ ...pakke, privilegienavn: null })),
    });
    expect(without(after)).toEqual(without(before));
  });

  test("are not written when the catalogue is another than was shown, nor twice", async () => {
    const seen = markOf(await shown(list("urn:dk:mad2")));
    const other = list("urn:dk:mad3");
    await writeNames(lead, { list: other, seen: markOf(await shown(other)) }, NOW);
    const events = await facts();
    const again = await writeNames(lead, { list: list("urn:dk:mad2"), seen }, NOW);
    expect(again).toEqual({ ok: false, refusal: "changed_meanwhile" });
    const same = await writeNames(lead, { list: other, seen: markOf(await shown(other)) }, NOW);
    expect(same).toEqual({ ok: true, count: 0 });
    expect(await nameOn(TODAY)).toBe("urn:dk:mad3");
    expect(await facts()).toBe(events);
  });

  test.each(["caseworker", "area_contact", "board_member", "admin", "auditor"] as const)(
    "are not written by a %s",
    async (role) => {
      const events = await facts();
      const seen = markOf(await shown(list("urn:dk:falsk")));
      const result = await writeNames(await signedInAs(role), { list: list("urn:dk:falsk"), seen }, NOW);
      expect(result).toEqual({ ok: false, refusal: "not_permitted" });
      expect(await facts()).toBe(events);
    },
  );
});

describe("between the two steps", () => {
  test("the rows are kept sealed, for their owner alone, and for two hours", async () => {
    const kept = aList(["Madservice", "urn:dk:hemmeligt"], ["", "urn:x"], ["Sti", "urn:dk:hemmeligt"]);
    const id = await keepList(lead, kept, NOW);
    expect(await readKeptList(lead, id, NOW)).toEqual({
      ...kept,
      errors: [
        { number: 3, code: "no_title", other: "" },
        { number: 4, code: "name_twice", other: "række 2" },
      ],
    });
    const { sealed } = await db().draft.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(sealed).toString("latin1")).not.toContain("hemmeligt");
    expect(await readKeptList(await signedInAs("project_lead", 1), id, NOW)).toBeNull();
    expect(await readKeptList(lead, id, daysLater(1))).toBeNull();
    expect(await readKeptList(lead, "findes-ikke", NOW)).toBeNull();
  });

  test("a refusal is kept with its place, and is no list", async () => {
    const id = await keepRefusal(lead, { code: "formula", at: "celle B7" }, NOW);
    expect(await readKeptRefusal(lead, id, NOW)).toEqual({ code: "formula", at: "celle B7" });
    expect(await readKeptList(lead, id, NOW)).toBeNull();
  });
});
