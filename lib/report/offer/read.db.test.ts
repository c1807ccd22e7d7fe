import { describe, expect, test } from "vitest";
import { db, disconnect, inTransaction, reportDb, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { readPublicLog } from "@/lib/report/offer/log";
import { readPublicFacts } from "@/lib/report/offer/read";
import { isGiven } from "@/lib/rollout/board";
import { readRolloutLog } from "@/lib/rollout/log";
import { readBoard } from "@/lib/rollout/read-board";
import { splitRollout } from "@/lib/rollout/split";
import { rolloutState } from "@/lib/rollout/state";
import { ownerRows, signedInAs } from "@/tests/case-work";

const at = (day: string) => new Date(`${day}T12:00:00+01:00`);
const slugs = (types: readonly { slug: string }[]) => types.map(({ slug }) => slug);

/** Both logs tell of the same rollouts, and of the same status and plan of each. Gives the public one. */
async function expectSameStates() {
  const staff = await readRolloutLog();
  const shown = await reportDb().$transaction((tx) => readPublicLog(tx as Tx));
  expect([...shown.events.keys()].sort()).toEqual([...staff.events.keys()].sort());
  for (const [one, events] of staff.events) {
    const [told, known] = [rolloutState(shown.events.get(one) ?? []), rolloutState(events)];
    const { liveOn, expectedLiveOn } = known?.plan ?? {};
    expect(told).toMatchObject({
      status: known?.status,
      since: known?.since,
      plan: { liveOn, expectedLiveOn },
    });
  }
  return shown;
}

describe("what the public pages read", () => {
  test.each(["2026-01-11", "2026-03-31", "2026-11-22", "2026-11-26"])(
    "agrees with the board that staff see, on %s",
    async (day) => {
      const [{ offer }, { types }] = await Promise.all([readPublicFacts(at(day)), readBoard(day)]);
      const municipal = types.filter(({ national }) => !national);
      expect(slugs(offer.given)).toEqual(slugs(municipal.filter(isGiven)));
      expect(slugs(offer.national)).toEqual(slugs(types.filter(({ national }) => national)));
      for (const { slug, month } of offer.coming) {
        const rollouts = municipal.find((type) => type.slug === slug)?.rollouts ?? [];
        const days = rollouts.map(({ state }) => state.plan.expectedLiveOn ?? state.plan.liveOn);
        expect(days.some((on) => on?.startsWith(month ?? "") || (month === null && on && on < day))).toBe(
          true,
        );
      }
    },
  );

  test("has fifteen kinds at the end of the demo history, one of them in part, and four national", async () => {
    const { offer } = await readPublicFacts(at("2026-11-22"));
    expect([offer.given.length, offer.national.length]).toEqual([15, 4]);
    const inPart = offer.given.filter(({ given }) => given.some(({ areas }) => areas !== null));
    expect(inPart.map(({ title, given }) => [title, given.map(({ areas }) => areas)])).toEqual([
      ["Opkrævning og betaling til kommunen", [["Pleje og omsorg"]]],
    ]);
    for (const { sentence, given } of [...offer.given, ...offer.national]) {
      expect(sentence).toMatch(/\.$/);
      expect(given.flatMap(({ ways }) => ways)).not.toEqual([]);
    }
  });

  test("follows a mistake that is corrected, as the board does", async () => {
    const [rollout] = await ownerRows(
      "select key from rollout where status = 'live' order by type_slug limit 1",
    );
    const key = String(rollout?.["key"]);
    const [live] = await ownerRows(
      "select seq from event where subject_key = $1 and payload->>'to' = 'live' order by seq desc limit 1",
      [key],
    );
    await inTransaction((tx) =>
      recordEvent(tx, {
        subject: { kind: "rollout", key },
        occurredOn: "2026-11-22",
        actor: "operator",
        fact: { type: "rollout.annulled" },
        corrects: BigInt(String(live?.["seq"])),
      }),
    );
    const shown = await expectSameStates();
    expect(rolloutState(shown.events.get(key) ?? [])?.status).toBe("in_test");
  });

  test("knows the past of a rollout that was taken out of another, and what of the type it is", async () => {
    const pia = await signedInAs("project_lead");
    const { key, version } = await db().rollout.findFirstOrThrow({ where: { typeSlug: "boligindretning" } });
    const ask = {
      shown: { key, version },
      pakker: [{ kind: "act", channel: "contact" } as const],
      on: "2026-11-22",
    };
    expect(await splitRollout(pia, ask, at("2026-11-26"))).toEqual({ ok: true });
    const shown = await expectSameStates();
    const parts = await db().rollout.findMany({ where: { typeSlug: "boligindretning" } });
    const sinces = parts.map((part) => rolloutState(shown.events.get(part.key) ?? [])?.since);
    expect(sinces).toEqual(["2026-11-09", "2026-11-09"]);
    const { offer } = await readPublicFacts(at("2026-11-26"));
    const coming = offer.coming.filter(({ slug }) => slug === "boligindretning");
    expect(coming).toMatchObject([{ month: "2026-12", part: null, areas: null, isMore: false }]);
  });

  test("names the places where we come on fixed days, and no shelter or crisis centre", async () => {
    const { places } = await readPublicFacts(at("2026-11-26"));
    expect(places.map(({ name }) => name)).toEqual([
      "Bolbro Brugerhus",
      "Café Paraplyen",
      "Indgangen, Dalum",
    ]);
    expect(places.every(({ kind }) => kind === "outreach")).toBe(true);
  });

  test("needs no connection of the staff's", async () => {
    await disconnect();
    await readPublicFacts(at("2026-11-26"));
    const rows = await ownerRows(
      "select distinct usename as role from pg_stat_activity where datname = current_database() and usename in ('app', 'report')",
    );
    expect(rows).toEqual([{ role: "report" }]);
  });
});
