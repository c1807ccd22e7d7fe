import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import type { FactInput, RecordedEvent } from "@/lib/events/event";
import { liveSeries } from "@/lib/rollout/burn-up";
import { courseOf } from "@/lib/rollout/durations";
import { rolloutState } from "@/lib/rollout/state";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { toldOf, withPast } from "@/lib/rollout/told";
import { anEvent } from "@/tests/people";
import { aLife, FIRST } from "@/tests/rollouts";

const [OLD, NEW] = ["den-gamle", "den-nye"];
const LAST = 16;
const aDay = fc.nat({ max: LAST }).map((days) => addDays(FIRST, days));
const of = (key: string) => ({ kind: "rollout", key }) as const;
const ofOld = (life: readonly RecordedEvent[]) => life.map((event) => ({ ...event, subject: of(OLD) }));

function splitOn(day: string, change: Partial<RecordedEvent> & { after?: number; from?: string } = {}) {
  const { after = 9, from = OLD, ...rest } = change;
  const pakker = [{ type: "madservice", kind: "act" as const, channel: "contact" as const }];
  const fact: FactInput = { type: "rollout.split", from, after, pakker };
  return anEvent(fact, { seq: 100n, subject: of(NEW), occurredOn: day, ...rest });
}

const whole = (old: readonly RecordedEvent[], own: readonly RecordedEvent[]) =>
  withPast(NEW, (key) => (key === NEW ? own : key === OLD ? old : []));

/** What of a state is the same for both at the parting. */
function shared(state: ReturnType<typeof rolloutState>) {
  if (!state) return null;
  const { status, gate, since, passed, plan, firstPlannedOn, waiting } = state;
  return { status, gate, since, passed, plan, firstPlannedOn, waiting };
}

describe("a rollout that was taken out of another", () => {
  test("is nothing before that day, and then stands where the other stood, whatever the other does later", () => {
    fc.assert(
      fc.property(aLife, aDay, aDay, (life, parted, asOf) => {
        const old = ofOld(life);
        const state = rolloutState(whole(old, [splitOn(parted)]), { asOf });
        if (asOf < parted) expect(state).toBeNull();
        else expect(shared(state)).toEqual(shared(rolloutState(old, { asOf: parted })));
        if (state) expect(state.splitOn).toBe(parted);
      }),
    );
  });

  test("has a state that no order of recording changes, and a status that its timeline gives", () => {
    const lives = fc.tuple(aLife, aDay, aDay, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }));
    fc.assert(
      fc.property(lives, ([life, parted, asOf, numbers]) => {
        const all = whole(ofOld(life), [splitOn(parted)]);
        const other = all.map((event, at) => ({ ...event, seq: BigInt(1000 * (numbers[at] ?? 0) + at) }));
        expect(rolloutState(other, { asOf })).toEqual(rolloutState(all, { asOf }));
        const timeline = rolloutTimeline(all, { asOf });
        expect(timeline.ok && timeline.status).toBe(rolloutState(all, { asOf })?.status ?? null);
      }),
    );
  });

  test("is unknown as known at a moment before it was told", () => {
    fc.assert(
      fc.property(aLife, aDay, (life, parted) => {
        const all = whole(ofOld(life), [splitOn(parted)]);
        expect(rolloutState(all, { asOf: addDays(FIRST, LAST), knownAt: 99n })).toBeNull();
      }),
    );
  });

  test("changes no count of live types on a day before it", () => {
    fc.assert(
      fc.property(aLife, aDay, (life, parted) => {
        const old = ofOld(life);
        const typeOf = (...rollouts: (readonly RecordedEvent[])[]) => [
          { slug: "a", rollouts: rollouts.map((events) => ({ events, firstPlannedOn: null })) },
        ];
        const until = addDays(parted, -1);
        expect(liveSeries(typeOf(old, whole(old, [splitOn(parted)])), until)).toEqual(
          liveSeries(typeOf(old), until),
        );
      }),
    );
  });
});

const stepped = (step: "start" | "plan" | "agree" | "skip_test", to: string, day: number, change = {}) =>
  anEvent({ type: "rollout.stepped", step, to } as FactInput, {
    seq: BigInt(day),
    subject: of(OLD),
    occurredOn: `2026-03-${String(day).padStart(2, "0")}`,
    ...change,
  });
const PAST = [stepped("start", "idea", 1), stepped("plan", "planned", 5)];

describe("the past of two that were parted", () => {
  test("is told of both: a step that is learned late, and a correction", () => {
    const parted = splitOn("2026-03-20");
    const late = stepped("agree", "agreed", 10, { seq: 200n });
    expect(rolloutState(whole([...PAST, late], [parted]))).toMatchObject({
      status: "agreed",
      passed: { agreed: { on: "2026-03-10" } },
    });
    const moved = stepped("plan", "planned", 7, { seq: 201n, corrects: 5n });
    expect(rolloutState(whole([...PAST, moved], [parted]))?.passed.planned?.on).toBe("2026-03-07");
    expect(rolloutState(whole([...PAST, moved], [parted]), { knownAt: 200n })?.passed.planned?.on).toBe(
      "2026-03-05",
    );
  });

  test("ends on the day: what had been told of the day is shared, and what is told of it after is not", () => {
    const parted = splitOn("2026-03-05", { after: 1 });
    const later = stepped("agree", "agreed", 5, { seq: 6n, dayOrder: 2 });
    expect(rolloutState(whole([...PAST, later], [parted]))?.status).toBe("planned");
    const own = stepped("agree", "agreed", 5, { seq: 300n, subject: of(NEW), dayOrder: 2 });
    expect(toldOf(whole([...PAST, later], [parted, own])).map(({ seq }) => seq)).toEqual([
      1n,
      5n,
      100n,
      300n,
    ]);
  });

  test("reaches through two partings", () => {
    const third = splitOn("2026-03-12", { from: NEW, subject: of("den-tredje"), seq: 400n });
    const logs: Record<string, RecordedEvent[]> = {
      [OLD]: [...PAST, stepped("agree", "agreed", 15)],
      [NEW]: [splitOn("2026-03-10"), stepped("agree", "agreed", 11, { seq: 350n, subject: of(NEW) })],
      "den-tredje": [third],
    };
    const all = withPast("den-tredje", (key) => logs[key] ?? []);
    expect(rolloutState(all, { asOf: "2026-03-11" })).toBeNull();
    expect(rolloutState(all)).toMatchObject({ status: "agreed", passed: { agreed: { on: "2026-03-11" } } });
  });

  test("is observed once by the forecast", () => {
    const old = [...PAST, stepped("agree", "agreed", 10)];
    const courseFrom = (events: readonly RecordedEvent[]) => {
      const state = rolloutState(events) ?? expect.fail("no state");
      return courseOf({ type: "a", area: "b", state }, "2026-03-31").lasted.filter(
        (days) => days !== undefined,
      );
    };
    expect(courseFrom(old)).toEqual([4, 5]);
    expect(courseFrom(whole(old, [splitOn("2026-03-20")]))).toEqual([]);
  });
});
