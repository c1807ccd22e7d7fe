import { describe, expect, test } from "vitest";
import { cutOf } from "@/lib/post/pages/cut";

const FIELD = { x: 33, y: 200, width: 130, height: 17 };
const A4 = { width: 1654, height: 2339 };
const PX = 200 / 25.4;
/** A picture with 200 dots per inch on which the form lies as it was printed. */
const STRAIGHT = [PX, 0, 0, PX, 0, 0];

describe("the view of a cross", () => {
  test("is cut out where the form lies, with the cross, the words and a little more", () => {
    const cut = cutOf(STRAIGHT, FIELD, A4);
    expect(cut).toEqual({
      left: Math.floor(18 * PX),
      top: Math.floor(192 * PX),
      width: Math.ceil(169 * PX) - Math.floor(18 * PX),
      height: Math.ceil(226 * PX) - Math.floor(192 * PX),
    });
  });

  test("holds all of a sheet's place that leans", () => {
    const leaning = [PX, 0, 1, PX, 0, 0];
    expect(cutOf(leaning, FIELD, A4)?.width).toBeGreaterThan(cutOf(STRAIGHT, FIELD, A4)?.width ?? 0);
  });

  test("ends with the picture", () => {
    const cut = cutOf(STRAIGHT, { ...FIELD, y: 280 }, A4);
    expect((cut?.top ?? 0) + (cut?.height ?? 0)).toBe(A4.height);
  });

  test("is not there when nobody knows how the form lies, or when the place is not on the picture", () => {
    expect(cutOf([], FIELD, A4)).toBeNull();
    expect(cutOf([PX, 0, 0, PX, 0, 5000], FIELD, A4)).toBeNull();
  });
});
