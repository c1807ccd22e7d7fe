import { describe, expect, test, vi } from "vitest";
import { type Keeping, keptFresh } from "@/lib/report/offer/kept";

/** Something that counts how often it was made, with a clock that is turned by hand. */
function keeping(change: Partial<Keeping> = {}) {
  const clock = { at: 0 };
  const state = { made: 0, isAway: false };
  const onFailure = vi.fn();
  const make = async () => {
    if (state.isAway) throw new Error("away");
    state.made += 1;
    return state.made;
  };
  const rules = { fresh: 60, stale: 600, patience: 50, rest: 10, now: () => clock.at, onFailure, ...change };
  return { get: keptFresh(make, rules), clock, state, onFailure };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("what is kept", () => {
  test("is made once however many ask, and given as it is while it is fresh", async () => {
    const { get, clock, state } = keeping();
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
    clock.at = 59;
    expect(await get()).toBe(1);
    expect(state.made).toBe(1);
  });

  test("is given at once when it is stale, and made again meanwhile, once", async () => {
    const { get, clock, state } = keeping();
    await get();
    clock.at = 60;
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    await settled();
    expect([await get(), state.made]).toEqual([2, 2]);
  });

  test("is waited for when it is old", async () => {
    const { get, clock } = keeping();
    await get();
    clock.at = 600;
    expect(await get()).toBe(2);
  });

  test("is given old when the new one takes too long", async () => {
    const clock = { at: 0 };
    let made = 0;
    const make = () => (made++ === 0 ? Promise.resolve("old") : new Promise<string>(() => undefined));
    const rules = { fresh: 60, stale: 600, patience: 20, rest: 10, now: () => clock.at, onFailure: vi.fn() };
    const get = keptFresh(make, rules);
    await get();
    clock.at = 10_000;
    expect(await get()).toBe("old");
  });

  test("stays for as long as it cannot be made, is tried again only after a rest, and is new when it can", async () => {
    const { get, clock, state, onFailure } = keeping();
    await get();
    state.isAway = true;
    clock.at = 1_000_000;
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    clock.at += 9;
    expect(await get()).toBe(1);
    expect(onFailure).toHaveBeenCalledTimes(1);
    clock.at += 1;
    expect(await get()).toBe(1);
    expect(onFailure).toHaveBeenCalledTimes(2);
    state.isAway = false;
    clock.at += 10;
    expect(await get()).toBe(2);
  });

  test("fails only when there never was one, and does not ask again at once", async () => {
    const { get, clock, state, onFailure } = keeping();
    state.isAway = true;
    await expect(get()).rejects.toThrow("away");
    await expect(get()).rejects.toThrow("away");
    expect(onFailure).toHaveBeenCalledTimes(1);
    state.isAway = false;
    clock.at = 10;
    expect(await get()).toBe(1);
  });
});
