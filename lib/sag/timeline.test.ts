import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordedEvent } from "@/lib/events/event";
import { SAG_STATUSES } from "@/lib/sag/lifecycle";
import { sagTimeline } from "@/lib/sag/timeline";
import { anEvent, eventsOf, type Move, movesFrom, pathTo, WHOLE_LIFE } from "@/tests/people";

/** A walk through the table: each choice picks one of the moves there are, each gap is the days until it. */
const choice = fc.record({ pick: fc.nat(), gap: fc.integer({ min: 0, max: 2 }) });
const walks = fc.array(choice, { minLength: 1, maxLength: 25 }).map(walk).map(dated);

function walk(choices: { pick: number; gap: number }[]): (Move & { gap: number })[] {
  const moves: (Move & { gap: number })[] = [];
  for (const { pick, gap } of choices) {
    const possible = movesFrom(moves.at(-1)?.to ?? null);
    const move = possible[pick % possible.length];
    if (move) moves.push({ ...move, gap });
  }
  return moves;
}

/** On their days, several on some of them, recorded in the order they happened. */
function dated(moves: (Move & { gap: number })[]): RecordedEvent[] {
  let day = Date.parse("2026-03-01");
  return moves.map(({ gap, ...move }, index) => {
    day += gap * 86_400_000;
    const occurredOn = new Date(day).toISOString().slice(0, 10);
    return anEvent({ type: "sag.stepped", ...move }, { seq: BigInt(index + 1), occurredOn, dayOrder: index });
  });
}

const toOf = (event: RecordedEvent | undefined) =>
  event?.fact.type === "sag.stepped" ? event.fact.to : null;

describe("replaying the events of a sag", () => {
  test("gives the status that the last step led to, for every walk through the table", () => {
    fc.assert(
      fc.property(walks, (events) => {
        expect(sagTimeline(events)).toEqual({ ok: true, status: toOf(events.at(-1)) });
      }),
      { numRuns: 500 },
    );
  });

  test("gives the same whatever order they were recorded and read in", () => {
    const shuffled = walks.chain((events) =>
      fc.record({
        events: fc.constant(events),
        seqs: fc.shuffledSubarray(
          events.map(({ seq }) => seq),
          { minLength: events.length },
        ),
        places: fc.shuffledSubarray([...events.keys()], { minLength: events.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ events, seqs, places }) => {
        const later = events.map((event, index) => ({ ...event, seq: seqs[index] ?? 0n }));
        const read = places.flatMap((place) => later[place] ?? []);
        expect(sagTimeline(read)).toEqual(sagTimeline(events));
      }),
      { numRuns: 500 },
    );
  });

  test("as of each day gives the status of that day's last step", () => {
    fc.assert(
      fc.property(walks, (events) => {
        for (const { occurredOn } of events) {
          const last = events.findLast((event) => event.occurredOn <= occurredOn);
          expect(sagTimeline(events, { asOf: occurredOn })).toEqual({ ok: true, status: toOf(last) });
        }
      }),
    );
  });

  test("before the first day, and of no events, gives no status", () => {
    expect(sagTimeline([])).toEqual({ ok: true, status: null });
    expect(sagTimeline(eventsOf(pathTo("checked")), { asOf: "2020-01-01" })).toEqual({
      ok: true,
      status: null,
    });
  });

  test("is refused at the first step that does not follow, when any step that led elsewhere is left out", () => {
    fc.assert(
      fc.property(walks, fc.nat(), (events, which) => {
        fc.pre(events.length > 1);
        const left = which % (events.length - 1);
        const missing = events[left];
        fc.pre(missing?.fact.type === "sag.stepped" && missing.fact.from !== missing.fact.to);
        const result = sagTimeline(events.filter((event) => event !== missing));
        expect(result).toMatchObject({ ok: false, at: events[left + 1] });
      }),
    );
  });

  test("refuses a step that the table does not have, though it says the right status", () => {
    const [create] = eventsOf(pathTo("awaiting_signature"));
    const leap = anEvent(
      { type: "sag.stepped", step: "register", from: "awaiting_signature", to: "registered" },
      { seq: 2n, dayOrder: 2 },
    );
    expect(create && sagTimeline([create, leap])).toEqual({ ok: false, at: leap });
  });
});

describe("a late event", () => {
  const events = eventsOf(WHOLE_LIFE);

  test("that breaks the order of what came after is refused, wherever it is put in", () => {
    for (const [index, before] of events.slice(0, -1).entries()) {
      const status = toOf(before);
      for (const move of movesFrom(status)) {
        const late = anEvent(
          { type: "sag.stepped", ...move },
          { seq: 99n, occurredOn: before.occurredOn, dayOrder: 50 },
        );
        const result = sagTimeline([...events, late]);
        if (move.to !== status) expect(result).toEqual({ ok: false, at: events[index + 1] });
      }
    }
  });

  test("that corrects a day without breaking the order is taken, and older pictures do not know it", () => {
    const [, receive] = events;
    if (receive?.fact.type !== "sag.stepped") expect.fail("the second step of a sag is its receipt");
    const earlier = { ...receive, seq: 99n, corrects: receive.seq, occurredOn: events[0]?.occurredOn ?? "" };
    const moved = [...events, { ...earlier, dayOrder: 50 }];
    expect(sagTimeline(moved)).toEqual(sagTimeline(events));
    const asOf = earlier.occurredOn;
    expect(sagTimeline(moved, { asOf })).toEqual({ ok: true, status: "received" });
    expect(sagTimeline(moved, { asOf, knownAt: 98n })).toEqual({ ok: true, status: "awaiting_signature" });
  });

  test("that corrects a day to after the next step is refused", () => {
    const [, receive] = events;
    const later = receive && { ...receive, seq: 99n, corrects: receive.seq, occurredOn: "2027-01-01" };
    expect(later && sagTimeline([...events, later]).ok).toBe(false);
  });
});

test("every status is the replay of the shortest way to it", () => {
  for (const status of SAG_STATUSES)
    expect(sagTimeline(eventsOf(pathTo(status)))).toEqual({ ok: true, status });
});
