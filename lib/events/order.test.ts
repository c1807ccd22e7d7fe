import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { anEvent } from "@/tests/people";

const event = (seq: number, occurredOn: string, change: Partial<RecordedEvent> = {}) =>
  anEvent({ type: "rollout.waiting", party: null }, { seq: BigInt(seq), occurredOn, ...change });

const seqs = (events: readonly RecordedEvent[]) => events.map(({ seq }) => Number(seq));

describe("the events that count", () => {
  test("stand by the day they happened and the order of that day, whatever order they were recorded in", () => {
    const events = [
      event(1, "2026-03-02", { dayOrder: 2 }),
      event(2, "2026-03-01", { dayOrder: 1 }),
      event(3, "2026-03-02", { dayOrder: 1 }),
    ];
    expect(seqs(effective(events))).toEqual([2, 3, 1]);
  });

  test("as of a day are those of that day and before", () => {
    const events = [event(1, "2026-03-01"), event(2, "2026-03-02"), event(3, "2026-03-03")];
    expect(seqs(effective(events, { asOf: "2026-03-02" }))).toEqual([1, 2]);
    expect(seqs(effective(events, { asOf: "2026-02-28" }))).toEqual([]);
  });

  test("known at a watermark are those recorded up to and with it, whenever they happened", () => {
    const events = [event(1, "2026-03-03"), event(2, "2026-03-01"), event(3, "2026-03-02")];
    expect(seqs(effective(events, { knownAt: 2n }))).toEqual([2, 1]);
    expect(seqs(effective(events, { knownAt: 2n, asOf: "2026-03-02" }))).toEqual([2]);
    expect(seqs(effective(events, { knownAt: 0n }))).toEqual([]);
  });

  test("are left as they were in the list that was given", () => {
    const events = [event(2, "2026-03-02"), event(1, "2026-03-01")];
    effective(events);
    expect(seqs(events)).toEqual([2, 1]);
  });
});

describe("a correction", () => {
  const wrong = event(1, "2026-03-01");
  const right = event(5, "2026-03-10", { corrects: 1n });

  test("stands in for what it corrects, on its own day", () => {
    expect(seqs(effective([wrong, right]))).toEqual([5]);
    expect(seqs(effective([wrong, right], { asOf: "2026-03-05" }))).toEqual([]);
    expect(seqs(effective([wrong, right], { asOf: "2026-03-10" }))).toEqual([5]);
  });

  test("takes effect from its own seq on: before that the picture is the old one", () => {
    expect(seqs(effective([wrong, right], { knownAt: 4n }))).toEqual([1]);
    expect(seqs(effective([wrong, right], { knownAt: 4n, asOf: "2026-03-05" }))).toEqual([1]);
    expect(seqs(effective([wrong, right], { knownAt: 5n }))).toEqual([5]);
  });

  test("of a correction leaves the last word alone", () => {
    const last = event(6, "2026-03-02", { corrects: 5n });
    expect(seqs(effective([wrong, right, last]))).toEqual([6]);
    expect(seqs(effective([wrong, right, last], { knownAt: 5n }))).toEqual([5]);
  });

  test("never brings back what it corrected, in any order of reading and at any later watermark", () => {
    const history = fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), corrects: fc.nat() }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(history, fc.nat(), (told, cut) => {
        const events = told.map(({ day, corrects }, index) =>
          // every third event corrects one before it
          event(index, `2026-03-0${day}`, {
            dayOrder: index,
            corrects: index > 0 && index % 3 === 2 ? BigInt(corrects % index) : null,
          }),
        );
        const knownAt = BigInt(cut % events.length);
        const known = events.filter(({ seq }) => seq <= knownAt);
        const gone = new Set(known.map(({ corrects }) => corrects));
        const expected = known.filter(({ seq }) => !gone.has(seq)).map(({ seq }) => seq);
        const found = effective(events.toReversed(), { knownAt }).map(({ seq }) => seq);
        expect(new Set(found)).toEqual(new Set(expected));
      }),
    );
  });
});
