import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeRevoke } from "@/lib/sag/fates/judge-revoke";
import { aCaseworker, aForm, anActiveFuldmagt, anActor, aSag, TODAY } from "@/tests/people";

const REGISTERED_ON = "2026-11-20";
const sag = aSag({
  status: "completed",
  fuldmagter: ["madservice", "hjaelpemidler", "sygedagpenge"].map((type, at) =>
    anActiveFuldmagt({ id: `id-${at}`, type, fateOn: REGISTERED_ON }),
  ),
});
const judge = (fields: Record<string, string | string[]>, of = sag, actor = aCaseworker(), today = TODAY) =>
  judgeRevoke(of, {
    form: aForm({ version: String(of.version), hvordan: "phone", dag: today, hvad: "all", ...fields }),
    actor,
    today,
  });

describe("taking back", () => {
  test("all of it takes each fuldmagt that holds, whatever is ticked beside", () => {
    expect(judge({ emne: "madservice" })).toEqual({
      ok: true,
      revocation: { fuldmagtIds: ["id-0", "id-1", "id-2"], by: "phone", on: TODAY },
    });
  });

  test("some of it takes exactly the topics that are ticked", () => {
    const types = sag.fuldmagter.map(({ type }) => type);
    fc.assert(
      fc.property(fc.subarray(types, { minLength: 1 }), (emne) => {
        const judged = judge({ hvad: "some", emne });
        if (!judged.ok) return false;
        const ids = sag.fuldmagter.filter(({ type }) => emne.includes(type)).map(({ id }) => id);
        return JSON.stringify(judged.revocation.fuldmagtIds) === JSON.stringify(ids);
      }),
    );
  });

  test("a topic takes all that is given of it", () => {
    const [first] = sag.fuldmagter;
    if (!first) expect.fail();
    const fuldmagter = [first, { ...first, id: "by-phone" }, ...sag.fuldmagter.slice(1)];
    expect(judge({ hvad: "some", emne: "madservice" }, { ...sag, fuldmagter })).toMatchObject({
      revocation: { fuldmagtIds: ["id-0", "by-phone"] },
    });
  });

  test("asks which, how we know and when, and never why", () => {
    const errors = (fields: Record<string, string | string[]>) => {
      const judged = judge(fields);
      return "errors" in judged ? judged.errors.map(({ field }) => field) : [];
    };
    expect(errors({ hvad: "", hvordan: "", dag: "" })).toEqual(["hvad", "hvordan", "dag"]);
    expect(errors({ hvad: "some" })).toEqual(["emne"]);
    expect(errors({ hvad: "some", emne: "noget-andet" })).toEqual(["emne"]);
    expect(errors({ dag: "2026-11-25" })).toEqual(["dag"]);
    expect(errors({ dag: "2026-11-19" })).toEqual(["dag"]);
    expect(errors({ dag: REGISTERED_ON })).toEqual([]);
  });

  test("of a single topic does not ask which", () => {
    const one = { ...sag, fuldmagter: sag.fuldmagter.slice(0, 1) };
    expect(judge({ hvad: "" }, one)).toMatchObject({ ok: true, revocation: { fuldmagtIds: ["id-0"] } });
  });

  test("is refused on a page that is older than the sag", () => {
    expect(judge({ version: "0" })).toEqual({ ok: false, refusal: "changed_meanwhile" });
  });

  test("is refused when nothing holds: not entered, taken back, ended or past its period", () => {
    const only = (change: Parameters<typeof anActiveFuldmagt>[0]) => ({
      ...sag,
      fuldmagter: [anActiveFuldmagt(change)],
    });
    for (const of of [
      only({ handling: "requested", fate: null }),
      only({ fate: "revoked" }),
      only({ fate: "ended" }),
      { ...sag, periodTo: "2026-11-23" },
    ]) {
      expect(judge({}, of)).toEqual({ ok: false, refusal: "nothing_active" });
    }
    expect(judge({}, { ...sag, periodTo: TODAY })).toMatchObject({ ok: true });
  });

  test("is refused to whoever does not handle sager", () => {
    expect(judge({}, sag, anActor("project_lead"))).toEqual({ ok: false, refusal: "not_permitted" });
  });
});
