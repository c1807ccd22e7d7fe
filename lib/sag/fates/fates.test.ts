import { describe, expect, test } from "vitest";
import type { FactInput, RecordedEvent } from "@/lib/events/event";
import { fuldmagterFrom } from "@/lib/sag/fates/fates";
import { anEvent } from "@/tests/people";

const PHONE = { type: "madservice", kind: "act", channel: "contact" } as const;
const NET = { ...PHONE, channel: "self_service" } as const;
const AIDS = { type: "hjaelpemidler", kind: "insight", channel: "self_service" } as const;
const ALL = [PHONE, NET, AIDS];

const create: FactInput = {
  type: "sag.stepped",
  step: "create",
  from: null,
  to: "awaiting_signature",
  pakker: ALL,
};
const register: FactInput = { type: "sag.stepped", step: "register", from: "checked", to: "registered" };
const undo: FactInput = {
  type: "sag.stepped",
  step: "undo_registration",
  from: "registered",
  to: "checked",
  reasons: ["wrong_content"],
};
const death: FactInput = {
  type: "sag.stepped",
  step: "end_by_death",
  from: "completed",
  to: "ended",
  reasons: ["fuldmagtsgiver_died"],
};
const reopen: FactInput = {
  type: "sag.stepped",
  step: "reopen",
  from: "ended",
  to: "received",
  reasons: ["death_noted_by_mistake"],
};
const revoked = (...pakker: [typeof AIDS | typeof PHONE | typeof NET, ...(typeof NET)[]]): FactInput => ({
  type: "fuldmagt.revoked",
  pakker,
  by: "phone",
});

/** The facts in the order they were recorded, each on its day of December. */
function told(...facts: [day: number, fact: FactInput][]): RecordedEvent[] {
  return facts.map(([day, fact], at) =>
    anEvent(fact, {
      seq: BigInt(at + 1),
      occurredOn: `2026-12-${String(day).padStart(2, "0")}`,
      dayOrder: at + 1,
    }),
  );
}

const fates = (events: RecordedEvent[], cut = {}) => fuldmagterFrom(events, cut).map(({ fate }) => fate);

describe("the fuldmagter of a sag, by its events", () => {
  test("are asked for, and active from the day they are entered", () => {
    expect(fates(told([1, create]))).toEqual([null, null, null]);
    expect(fuldmagterFrom(told([1, create], [3, register]))).toMatchObject(
      ALL.map((pakke) => ({ ...pakke, handling: "registered", fate: "active", fateOn: "2026-12-03" })),
    );
  });

  test("that were not entered have their reason, and no fate", () => {
    const notRegistered = [{ ...AIDS, reason: "citizen_changed_mind" as const }];
    const [, , aids] = fuldmagterFrom(told([1, create], [2, { ...register, notRegistered } as FactInput]));
    expect(aids).toMatchObject({
      handling: "not_registered",
      notRegisteredReason: "citizen_changed_mind",
      fate: null,
    });
  });

  test("that are taken back are so from that day, and the others stay", () => {
    const events = told([1, create], [2, register], [5, revoked(AIDS)]);
    expect(fates(events)).toEqual(["active", "active", "revoked"]);
    expect(fuldmagterFrom(events)[2]).toMatchObject({ fateOn: "2026-12-05", fateSource: "phone" });
    expect(fates(events, { asOf: "2026-12-04" })).toEqual(["active", "active", "active"]);
    expect(fates(events, { knownAt: 2n })).toEqual(["active", "active", "active"]);
  });

  test("end by a death on the day it happened, but for what was taken back before", () => {
    const died = { ...death, endedOn: "2026-11-30" } as FactInput;
    const events = told([1, create], [2, register], [5, revoked(AIDS)], [9, died]);
    expect(fates(events)).toEqual(["ended", "ended", "revoked"]);
    expect(fuldmagterFrom(events)[0]).toMatchObject({ fateOn: "2026-11-30", fateSource: "death" });
    expect(fates([...events, ...told([9, reopen])])).toEqual([null, null, "revoked"]);
  });

  test("are asked for again when the registration is undone, but for what was taken back", () => {
    const events = told([1, create], [2, register], [5, revoked(AIDS)], [6, undo], [7, register]);
    expect(fates(events.slice(0, 4))).toEqual([null, null, "revoked"]);
    expect(fates(events)).toEqual(["active", "active", "revoked"]);
    expect(fuldmagterFrom(events)[2]).toMatchObject({ handling: "registered", fateOn: "2026-12-05" });
  });

  test("are those of the last change, whatever was asked for before", () => {
    const changed: FactInput = {
      type: "sag.stepped",
      step: "change_content",
      from: "received",
      to: "awaiting_signature",
      pakker: [AIDS],
    };
    expect(fuldmagterFrom(told([1, create], [2, changed]))).toMatchObject([{ ...AIDS, fate: null }]);
  });
});
