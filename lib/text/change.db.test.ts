import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { changeText } from "@/lib/text/change";
import { readTexts } from "@/lib/text/queries";
import type { TextSlug } from "@/lib/text/slugs";
import { readVersions } from "@/lib/text/versions";
import { registered, signedInAs, storedSag } from "@/tests/case-work";
import { daysLater, NOW, TODAY } from "@/tests/people";

const pia = await signedInAs("project_lead");
const adam = await signedInAs("admin");
const mette = await signedInAs("caseworker");

const inForce = async (slug: TextSlug, day = TODAY) => (await readTexts(db(), [slug], day))[slug];
const newest = async (slug: TextSlug) => (await readVersions(db(), slug, TODAY))[0]?.version ?? 0;
const more = async (slug: TextSlug, words: string) => `${(await inForce(slug)).body}\n\n${words}`;

describe("a text of the municipality", () => {
  test("holds in its new version from its day on, and what it was is read for ever", async () => {
    const slug = "letter_receipt";
    const first = await inForce(slug);
    const body = await more(slug, "Vi hjælper gerne igen.");
    expect(await changeText(pia, { slug, body, from: TODAY, seen: 1 }, NOW)).toEqual({
      ok: true,
      version: 2,
    });
    expect(await inForce(slug, "2026-11-23")).toEqual(first);
    expect(await inForce(slug)).toEqual({ body, version: 2 });
    expect(await readVersions(db(), slug, TODAY)).toMatchObject([
      { version: 2, body, from: TODAY, until: null, state: "in_force" },
      { version: 1, body: first.body, until: "2026-11-23", state: "past" },
    ]);
    const [event] = await readEvents(db(), { kind: "text", key: slug });
    expect(event).toMatchObject({ actor: pia.key, fact: { type: "text.changed", text: slug, version: 2 } });
    expect(JSON.stringify(event?.fact)).not.toContain("hjælper");
  });

  test("decided for a later day waits, and falls away when another is decided from an earlier one", async () => {
    const slug = "letter_missing";
    const [one, two] = [await more(slug, "Ring gerne."), await more(slug, "Kom gerne ind.")];
    await changeText(pia, { slug, body: one, from: "2027-01-01", seen: 1 }, NOW);
    expect((await inForce(slug)).version).toBe(1);
    expect((await inForce(slug, "2027-01-01")).version).toBe(2);
    expect((await readVersions(db(), slug, TODAY))[0]).toMatchObject({ version: 2, state: "coming" });
    await changeText(adam, { slug, body: two, from: TODAY, seen: 2 }, NOW);
    expect((await inForce(slug, "2027-01-01")).version).toBe(3);
    expect(await readVersions(db(), slug, TODAY)).toMatchObject([
      { version: 3, state: "in_force" },
      { version: 2, body: one, state: "never", from: null },
      { version: 1, state: "past" },
    ]);
  });

  test("leaves the papers that are printed with the version they were printed with", async () => {
    const before = await registered(mette);
    const slug = "letter_form";
    const body = await more(slug, "Tak, fordi du spørger.");
    await changeText(pia, { slug, body, from: TODAY, seen: await newest(slug) }, NOW);
    const after = await registered(mette);
    const versionOf = async (sagsnummer: string) =>
      (await storedSag(sagsnummer)).printedForms[0]?.textVersions;
    expect([await versionOf(before), await versionOf(after)]).toMatchObject([
      { letter_form: 1, form_declaration: 1 },
      { letter_form: 2, form_declaration: 1 },
    ]);
  });

  test("is refused when a colleague was first, when it lacks what it must have, and from a day that is past", async () => {
    const slug = "notice_fuldmagtsgiver";
    const body = await more(slug, "Spørg os gerne.");
    const asked = { slug, body, from: TODAY, seen: 1 } as const;
    const results = await Promise.all([changeText(pia, asked, NOW), changeText(adam, asked, NOW)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
    const seen = await newest(slug);
    const refused = (change: object) => changeText(pia, { ...asked, seen, ...change }, daysLater(1));
    expect(await refused({})).toEqual({ ok: false, refusal: "wrong_day" });
    const from = "2026-11-25";
    expect(await refused({ from, body: "Uden flettekoder" })).toEqual({ ok: false, refusal: "wrong_text" });
    expect(await newest(slug)).toBe(seen);
  });

  test.each(["caseworker", "area_contact", "auditor", "board_member"] as const)(
    "is not changed by one who is %s",
    async (role) => {
      const body = await more("form_declaration", "Tak.");
      const asked = { slug: "form_declaration", body, from: TODAY, seen: 1 } as const;
      const refused = { ok: false, refusal: "not_permitted" };
      expect(await changeText(await signedInAs(role), asked, NOW)).toEqual(refused);
    },
  );
});
