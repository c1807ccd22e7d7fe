import { describe, expect, test } from "vitest";
import type { FactInput } from "@/lib/events/event";
import { describeRolloutFact, recordedBy } from "@/lib/rollout/describe";
import { ROLLOUT_STEP_NAMES, rolloutStep } from "@/lib/rollout/gates";
import { anEvent } from "@/tests/people";

const NAMES = { actors: new Map([["pia", "Pia Planlund"]]), parties: new Map([["kl", "KL"]]) };
const said = (fact: FactInput) => describeRolloutFact(anEvent(fact).fact, NAMES);

describe("the history of a rollout", () => {
  test.each<[FactInput, string]>([
    [{ type: "rollout.stepped", step: "plan", to: "planned" }, "Fuldmagten kom med i planen."],
    [
      {
        type: "rollout.stepped",
        step: "go_live",
        to: "live",
        evidence: ["test_passed", "staff_trained"],
        waitingFor: null,
      },
      "Fuldmagten kom i drift. Dokumentation: test bestået, personale oplært. Den venter ikke på nogen.",
    ],
    [
      {
        type: "rollout.stepped",
        step: "pause",
        to: "paused",
        pauseReason: "law_changes",
        waitingFor: "kl",
      },
      "Den blev sat på pause, fordi loven bliver ændret. Den venter på: KL.",
    ],
    [
      { type: "rollout.stepped", step: "retire", to: "retired", endsOn: "2026-06-30" },
      "Den blev udfaset. Sidste dag var 30. juni 2026.",
    ],
    [
      {
        type: "rollout.planned",
        liveOn: "2027-03-01",
        expectedLiveOn: "2027-03-01",
        nextGateOn: "2026-12-01",
        reason: "area_lacks_time",
      },
      "Den er planlagt i drift 01.03.2027, og næste trin 01.12.2026. Datoen blev flyttet, fordi fagområdet mangler tid.",
    ],
    [
      {
        type: "rollout.planned",
        liveOn: null,
        expectedLiveOn: null,
        nextGateOn: null,
        reason: "first_plan",
      },
      "Den har ingen planlagt dato for drift.",
    ],
    [{ type: "rollout.waiting", party: "ukendt" }, "Den venter på: ukendt."],
    [{ type: "rollout.annulled" }, "Det skete ikke."],
  ])("says %j", (fact, sentence) => {
    expect(said(fact)).toBe(sentence);
  });

  test.each(ROLLOUT_STEP_NAMES)("says %s in whole sentences", (step) => {
    const [to] = rolloutStep(step).to;
    if (to) expect(said({ type: "rollout.stepped", step, to })).toMatch(/^[A-ZÆØÅ].*\.$/);
  });

  test("says who wrote it, and when where that was another day", () => {
    const event = anEvent({ type: "rollout.annulled" }, { actor: "pia", occurredOn: "2026-10-20" });
    expect(recordedBy(event, "2026-10-27", NAMES)).toBe("Skrevet 27. oktober 2026 af Pia Planlund");
    expect(recordedBy(event, "2026-10-20", NAMES)).toBe("Skrevet samme dag af Pia Planlund");
    expect(recordedBy({ ...event, actor: "gone" }, "2026-10-20", NAMES)).toContain(
      "En tidligere medarbejder",
    );
  });

  test("refuses what is no fact of a rollout", () => {
    expect(() => said({ type: "setting.changed", setting: "x" })).toThrow("no events of type");
  });
});
