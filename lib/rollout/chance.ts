import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A number from 0 to 1, 1 left out; the same row of numbers from the same seed. */
export type Draw = () => number;

export function drawer(seed: number): Draw {
  const random = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(random);
  // The first numbers of neighbouring seeds are much alike.
  for (let warming = 0; warming < 32; warming += 1) draw();
  return draw;
}

/** Box and Muller: a draw from the normal distribution with mean 0 and deviation 1. */
export function gaussian(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

export function oneOf<T>(values: ArrayLike<T>, draw: Draw): T | undefined {
  return values[Math.floor(draw() * values.length)];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Of a sample; 0 for fewer than two. */
export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
}

/** The value at each place (0 to 1) of values in any order. */
export function quantiles(values: readonly number[], places: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return places.map((place) => sorted[Math.min(sorted.length - 1, Math.floor(place * sorted.length))] ?? 0);
}
