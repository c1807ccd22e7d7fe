import { describe, expect, test } from "vitest";
import { addType } from "@/lib/catalogue/keep/add-type";
import { changePakke, type PakkeChange } from "@/lib/catalogue/keep/change-pakke";
import { changeType, type TypeChange } from "@/lib/catalogue/keep/change-type";
import { readTypeChoices } from "@/lib/catalogue/keep/choices";
import { type NewType, parsePakke, parseType } from "@/lib/catalogue/keep/input";
import type { TypeFields } from "@/lib/catalogue/keep/kept-type";
import { readKept } from "@/lib/catalogue/keep/read";
import { rulesOf } from "@/lib/catalogue/keep/type-page";
import { typedPakke, typedType } from "@/lib/catalogue/keep/typed";
import { validOn } from "@/lib/catalogue/known";
import { readCatalogue } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { readType } from "@/lib/rollout/type-view";
import { signedInAs } from "@/tests/case-work";
import { fieldsOf } from "@/tests/catalogue";
import { NOW, TODAY } from "@/tests/people";

const pia = await signedInAs("project_lead");
const OTHERS = ["caseworker", "area_contact", "admin", "auditor", "board_member"] as const;

const kept = async (slug: string, day = TODAY) =>
  (await readKept(slug, day)) ?? expect.fail(`no ${slug} on ${day}`);

type Given = Partial<Omit<TypeChange, "fields">> & { slug: string };

async function change({ slug, ...given }: Given, fields: Partial<TypeFields>, actor = pia) {
  const shownOn = given.shownOn ?? TODAY;
  const type = await kept(slug, shownOn);
  const asked = { slug, from: TODAY, shownOn, seen: type.seq, ...given };
  return changeType(actor, { ...asked, fields: { ...fieldsOf(type), ...fields } }, NOW);
}

const titleOn = async (slug: string, day: string) => (await kept(slug, day)).title;

describe("a type", () => {
  test("is called something else from a day on, and as of the day before it is called what it was", async () => {
    const before = await kept("madservice");
    expect(await change({ slug: "madservice", from: "2026-12-01" }, { title: "Mad til døren" })).toEqual({
      ok: true,
    });
    expect(await titleOn("madservice", "2026-11-30")).toBe(before.title);
    expect(await titleOn("madservice", "2026-12-01")).toBe("Mad til døren");
    expect(await titleOn("madservice", "2022-01-01")).toBe(before.title);
    const events = await readEvents(db(), { kind: "catalogue", key: "madservice" });
    expect(events.map(({ actor, occurredOn, fact }) => ({ actor, occurredOn, fact }))).toEqual([
      {
        actor: pia.key,
        occurredOn: TODAY,
        fact: { type: "catalogue.changed", noun: "fuldmagtstype", act: "changed", from: "2026-12-01" },
      },
    ]);
  });

  test("is corrected on a day that has been, and what was known at an earlier moment stays", async () => {
    const before = await kept("hjaelpemidler");
    const { _max: last } = await db().event.aggregate({ _max: { seq: true } });
    const knownAt = last.seq ?? 0n;
    expect(await change({ slug: "hjaelpemidler", from: "2026-03-01" }, { kle: "27.60.99" })).toEqual({
      ok: true,
    });
    expect((await kept("hjaelpemidler", "2026-02-28")).kle).toBe(before.kle);
    expect((await kept("hjaelpemidler", "2026-03-01")).kle).toBe("27.60.99");
    const where = { slug: "hjaelpemidler", ...validOn("2026-03-01", knownAt) };
    expect(await db().fuldmagtstypeRow.findMany({ where, select: { kle: true } })).toEqual([
      { kle: before.kle },
    ]);
  });

  test("keeps what was decided for a later day when something else is changed before it", async () => {
    const slug = "hjemmesygepleje";
    const { laterDays } = await kept(slug);
    expect(laterDays).toEqual(["2027-01-01"]);
    const own = (await kept(slug)).forvaltningSlug ?? "";
    const { slug: forvaltningSlug } = await db().forvaltning.findFirstOrThrow({
      where: { slug: { not: own } },
    });
    expect(await change({ slug }, { forvaltningSlug, sentence: "Aftal besøg." })).toEqual({ ok: true });
    expect(await kept(slug)).toMatchObject({ authority: "municipality", forvaltningSlug });
    expect(await kept(slug, "2027-01-01")).toMatchObject({ authority: "region", sentence: "Aftal besøg." });
    const shownOn = "2027-01-01";
    expect(await change({ slug, shownOn, from: shownOn }, { authority: "municipality" })).toEqual({
      ok: true,
    });
    expect(await kept(slug, shownOn)).toMatchObject({ authority: "municipality" });
  });

  test("that was a proposal is found when it is confirmed", async () => {
    const proposal = (await readCatalogue(TODAY)).find(({ source }) => source === "proposed");
    const slug = proposal?.slug ?? expect.fail("no proposal");
    expect(await change({ slug }, { source: "found", legalBasisVerifiedOn: "2026-11-20" })).toEqual({
      ok: true,
    });
    expect(await kept(slug)).toMatchObject({ source: "found", legalBasisVerifiedOn: "2026-11-20" });
    expect((await readType(pia, slug, TODAY))?.catalogue.legalBasisVerifiedOn).toBe("2026-11-20");
  });

  test("is refused when nothing is changed, the name is another's, or it was not there yet", async () => {
    const [some, other] = await readCatalogue(TODAY);
    const own = some?.slug ?? "";
    const title = (other?.title ?? "").toLocaleUpperCase("da-DK");
    expect(await change({ slug: own }, {})).toEqual({ ok: false, refusal: "nothing_changed" });
    expect(await change({ slug: own }, { title })).toEqual({ ok: false, refusal: "title_taken" });
    expect(await change({ slug: own, from: "2021-12-31" }, { kle: "27" })).toEqual({
      ok: false,
      refusal: "before_it_began",
    });
  });

  test("that a colleague has changed is not saved over unseen, and of two at once one is saved", async () => {
    const [type] = (await readCatalogue(TODAY)).slice(-1);
    const slug = type?.slug ?? "";
    const { seq: seen } = await kept(slug);
    const both = ["Første navn", "Andet navn"].map((title) => change({ slug, seen }, { title }));
    const results = await Promise.all(both);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
  });
});

describe("a pakke", () => {
  test("gets its privilegienavn from a day on, and has none the day before", async () => {
    const type = await kept("madservice");
    const pakke = type.pakker.find(({ source }) => source === "proposed") ?? expect.fail("none proposed");
    const fields = { privilegienavn: "Madservice kontakt", form: null, itSystem: "Nexus", vendor: "KMD" };
    const asked: PakkeChange = {
      slug: "madservice",
      pakkeId: pakke.id,
      fields: { ...fields, source: "found" },
      from: "2026-11-10",
      shownOn: TODAY,
      seen: pakke.seq,
    };
    expect(await changePakke(pia, asked, NOW)).toEqual({ ok: true });
    const on = async (day: string) =>
      (await kept("madservice", day)).pakker.find(({ id }) => id === pakke.id);
    expect(await on("2026-11-10")).toMatchObject({ ...fields, source: "found" });
    expect(await on("2026-11-09")).toMatchObject({ privilegienavn: null, source: "proposed" });
    expect(await changePakke(pia, asked, NOW)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  });
});

test("every type and pakke can be saved as its form stands", async () => {
  const choices = await readTypeChoices(TODAY);
  for (const { slug } of await readCatalogue(TODAY)) {
    const type = await kept(slug);
    const parsed = parseType(typedType(type), rulesOf(type, choices, TODAY));
    expect(parsed).toEqual({ ok: true, value: { fields: fieldsOf(type), from: TODAY } });
    for (const { id: _, kind, channel, seq, ...fields } of type.pakker) {
      const form = typedPakke({ id: "", kind, channel, seq, ...fields });
      const rules = { today: TODAY, source: fields.source };
      expect(parsePakke(form, rules)).toEqual({ ok: true, value: { fields, from: TODAY } });
    }
  }
});

const aNewType = async (title: string): Promise<NewType> => {
  const fields = { ...fieldsOf(await kept("madservice")), title, source: "found" as const };
  const pakker = [
    { kind: "act", channel: "self_service" },
    { kind: "insight", channel: "contact" },
  ] as const;
  return { fields, from: "2026-11-20", pakker: [...pakker], national: false };
};

describe("a new type", () => {
  test("begins as an idea in its area, is counted from its day on, and keeps its key", async () => {
    expect(await addType(pia, await aNewType("Følgeskab på ture"), NOW)).toEqual({
      ok: true,
      slug: "foelgeskab-paa-ture",
    });
    const view = await readType(pia, "foelgeskab-paa-ture", TODAY);
    expect(view?.rollouts).toHaveLength(1);
    expect(view?.rollouts[0]).toMatchObject({ state: { status: "idea" }, isReached: true });
    expect(view?.rollouts[0]?.pakker.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
      "act self_service",
      "insight contact",
    ]);
    expect(await readType(pia, "foelgeskab-paa-ture", "2026-11-19")).toBeNull();
    expect(await change({ slug: "foelgeskab-paa-ture" }, { title: "Ledsagelse" })).toEqual({ ok: true });
    expect(await titleOn("foelgeskab-paa-ture", TODAY)).toBe("Ledsagelse");
  });

  test("is refused under a name that is taken, and takes no page's address", async () => {
    const { title } = await kept("hjaelpemidler");
    expect(await addType(pia, await aNewType(title), NOW)).toEqual({ ok: false, refusal: "title_taken" });
    expect(await addType(pia, await aNewType("–"), NOW)).toEqual({
      ok: false,
      refusal: "title_without_letters",
    });
    expect(await addType(pia, await aNewType("Ny"), NOW)).toEqual({ ok: true, slug: "ny-2" });
  });
});

test.each(OTHERS)("the catalogue is not kept by one who is %s", async (role) => {
  const actor = await signedInAs(role);
  const rows = () => Promise.all([db().fuldmagtstypeRow.count(), db().fuldmagtspakkeRow.count()]);
  const before = await rows();
  const refused = { ok: false, refusal: "not_permitted" };
  expect(await change({ slug: "madservice" }, { kle: "27" }, actor)).toEqual(refused);
  expect(await addType(actor, await aNewType(`Noget ${role}`), NOW)).toEqual(refused);
  const { pakker } = await kept("madservice");
  const [pakke] = pakker;
  if (!pakke) expect.fail("no pakke");
  const asked = { slug: "madservice", pakkeId: pakke.id, from: TODAY, shownOn: TODAY, seen: pakke.seq };
  expect(await changePakke(actor, { ...asked, fields: { ...pakke, vendor: "X" } }, NOW)).toEqual(refused);
  expect(await rows()).toEqual(before);
});
