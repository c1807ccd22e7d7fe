import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { plainQueue, type ShownQueue } from "@/lib/sag/queue/query";
import { keepViewAttempt, readViewAttempt } from "@/lib/saved-view/attempt";
import { listViews, readView } from "@/lib/saved-view/queries";
import { deleteView, saveView } from "@/lib/saved-view/save";
import { signedInAs } from "@/tests/case-work";
import { aForm, NOW } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const strangers = await Promise.all(
  ROLES.filter((role) => role !== "caseworker").map((role) => signedInAs(role)),
);

const MISSING = plainQueue("mangler");
const NARROWED: ShownQueue = { ...MISSING, filters: { ...MISSING.filters, location: "ouh", who: "nobody" } };

async function kept(navn: string, { actor = mette, delt = false, query = MISSING } = {}): Promise<string> {
  const saved = await saveView(actor, { form: aForm({ navn, ...(delt ? { delt: "on" } : {}) }), query });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved.id;
}

describe("a view that is kept", () => {
  test("holds the words of what was shown, and no place in the list", async () => {
    const query = { ...NARROWED, cursor: { side: "after", at: "2026-11-20.2026-000431" } } as const;
    const view = await readView(mette, await kept("  På   OUH ", { query }));
    expect(view).toMatchObject({ name: "På OUH", shared: false, isOwn: true, version: 1 });
    expect(view?.words).toEqual({ koe: "mangler", sted: "ouh", hvem: "ingen" });
  });

  test("is seen by its owner, and by other caseworkers once it is shared", async () => {
    const [own, shared] = [await kept("Åse egen"), await kept("Aase delt", { delt: true })];
    const seen = async (actor = mette) => (await listViews(actor)).map(({ id }) => id);
    expect(await seen()).toEqual(expect.arrayContaining([own, shared]));
    expect(await seen(ali)).not.toContain(own);
    expect(await seen(ali)).toContain(shared);
    expect(await readView(ali, shared)).toMatchObject({ isOwn: false, owner: "Mette Vejleder" });
    for (const stranger of strangers) {
      expect(await seen(stranger)).toEqual([]);
      expect(await readView(stranger, shared)).toBeNull();
    }
    for (const id of ["", "x", "00000000-0000-4000-8000-000000000000"])
      expect(await readView(mette, id)).toBeNull();
  });

  test("is changed and thrown away by its owner alone", async () => {
    const id = await kept("Kun min", { delt: true });
    const form = aForm({ visning: id, version: "1", navn: "Taget" });
    for (const actor of [ali, ...strangers, { ...mette, roles: [] }]) {
      expect(await saveView(actor, { form, query: MISSING })).toEqual({ ok: false, refusal: "not_found" });
      expect(await deleteView(actor, id)).toBe(false);
    }
    expect(await readView(mette, id)).toMatchObject({ name: "Kun min", version: 1 });
    expect(await saveView(mette, { form, query: NARROWED })).toEqual({ ok: true, id });
    expect(await readView(mette, id)).toMatchObject({ name: "Taget", version: 2, words: { sted: "ouh" } });
    expect(await deleteView(mette, id)).toBe(true);
    expect(await deleteView(mette, id)).toBe(false);
    expect(await deleteView(mette, "x")).toBe(false);
  });

  test("has a name of its own, whatever its case; a colleague may have the same", async () => {
    await kept("Morgen");
    const twin = { form: aForm({ navn: "MORGEN" }), query: MISSING };
    expect(await saveView(mette, twin)).toMatchObject({ ok: false, errors: [{ field: "navn" }] });
    expect(await saveView(ali, twin)).toMatchObject({ ok: true });
    const other = await kept("Aften");
    const renamed = { form: aForm({ visning: other, version: "1", navn: "morgen" }), query: MISSING };
    expect(await saveView(mette, renamed)).toMatchObject({ ok: false, errors: [{ field: "navn" }] });
    const same = { form: aForm({ visning: other, version: "1", navn: "aften" }), query: MISSING };
    expect(await saveView(mette, same)).toEqual({ ok: true, id: other });
  });

  test("has a name in which no sign stands for another", async () => {
    await kept("Uge 48 åben");
    for (const navn of ["Uge_48%", "Uge 48 åben\\"]) {
      expect(await saveView(mette, { form: aForm({ navn }), query: MISSING })).toMatchObject({ ok: true });
    }
    const twin = { form: aForm({ navn: "uge_48%" }), query: MISSING };
    expect(await saveView(mette, twin)).toMatchObject({ ok: false, errors: [{ field: "navn" }] });
  });

  test("is made once when its form is sent several times at once", async () => {
    const asked = { form: aForm({ navn: "Tre gange" }), query: MISSING };
    const answers = await Promise.all([1, 2, 3].map(() => saveView(mette, asked)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().savedView.count({ where: { name: "Tre gange" } })).toBe(1);
  });

  test("that changed since it was shown is not written over: what is stored is shown beside what was typed", async () => {
    const id = await kept("Før");
    const form = (navn: string) => aForm({ visning: id, version: "1", navn });
    const answers = await Promise.all(
      ["Min", "Din"].map((navn) => saveView(mette, { form: form(navn), query: MISSING })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const stored = await readView(mette, id);
    const stale = form("For sent");
    expect(await saveView(mette, { form: stale, query: NARROWED })).toMatchObject({
      ok: false,
      errors: [{ field: "visning" }],
      stored: { name: stored?.name, version: 2 },
    });
    const attempt = await keepViewAttempt(mette, stale, NOW);
    expect(await readViewAttempt(mette, attempt, NOW)).toMatchObject({
      form: { navn: ["For sent"] },
      errors: [{ field: "visning" }],
      stored: { name: stored?.name },
    });
    expect(await readViewAttempt(ali, attempt, NOW)).toBeNull();
    expect(await readViewAttempt(mette, "x", NOW)).toBeNull();
  });
});
