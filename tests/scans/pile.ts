import type { Chance } from "@/tests/volume/chance";
import { type PrintedCopy, type PrintedPage, printedCopy } from "./forms";
import { CLEAN, type Corner, type Wear } from "./wear";

/** What came in the envelopes, and how each page looks. */
export type PilePage = { page: PrintedPage; wear: Wear };

const CORNERS: readonly Corner[] = ["top_right", "top_left", "bottom_right", "bottom_left"];

/**
 * As many pages as asked for, as they come back: mostly whole forms, but with two pages swapped, one missing, one twice,
 * one of another sag between them, or a page of the letter, which has no code.
 */
export async function* pile(
  count: number,
  chance: Chance,
  dpis: readonly number[],
  copy: MakeCopy = printedCopy,
): AsyncGenerator<PilePage> {
  let left = count;
  while (left > 0) {
    for (const page of (await envelope(chance, copy)).slice(0, left)) {
      left -= 1;
      yield { page, wear: randomWear(chance, chance.oneOf(dpis)) };
    }
  }
}

type MakeCopy = (chance: Chance) => Promise<PrintedCopy>;

async function envelope(chance: Chance, copy: MakeCopy): Promise<PrintedPage[]> {
  const { form, letter } = await copy(chance);
  const last = form.length - 1;
  switch (chance.between(1, 10)) {
    case 1:
      return [...form.slice(1, 2), ...form.slice(0, 1), ...form.slice(2)]; // swapped
    case 2:
      return form.slice(0, last); // the last is missing
    case 3:
      return [...form, ...form.slice(last)]; // the last twice
    case 4:
      return mixed(form, (await copy(chance)).form); // two sager
    case 5:
      return [letter, ...form];
    default:
      return form;
  }
}

function mixed(form: readonly PrintedPage[], other: readonly PrintedPage[]): PrintedPage[] {
  return form.flatMap((page, at) => [page, ...other.slice(at, at + 1)]);
}

/** Most pages come straight or upside down; a few in any direction. */
export function randomWear(chance: Chance, dpi: number): Wear {
  return {
    ...CLEAN,
    dpi,
    turn: turn(chance),
    skew: chance.is(0.3) ? chance.number() * 10 - 5 : 0,
    quality: chance.between(40, 90),
    noise: chance.is(0.4) ? 4 + 16 * chance.number() : 0,
    blur: chance.is(0.4) ? Math.max(0.3, ((0.3 + 0.7 * chance.number()) * dpi) / 150) : 0,
    grey: chance.is(0.5),
    levels: chance.is(0.3)
      ? { black: chance.between(20, 90), white: chance.between(170, 240) }
      : CLEAN.levels,
    lid: chance.oneOf(["#ffffff", "#e8e8e4", "#303030"]),
    stain: chance.is(0.2) ? stain(chance) : null,
    covered: chance.is(0.04),
  };
}

function turn(chance: Chance): number {
  if (chance.is(0.3)) return chance.number() * 360;
  return chance.oneOf([0, 0, 0, 90, 180, 180, 270]) + (chance.is(0.6) ? chance.number() * 10 - 5 : 0);
}

function stain(chance: Chance) {
  return {
    corner: chance.oneOf(CORNERS),
    radius: 15 + 25 * chance.number(),
    dark: 0.2 + 0.5 * chance.number(),
  };
}
