import type { Chance } from "@/tests/volume/chance";
import type { Picture } from "./forms";

const INKS = ["#1d2a6b", "#14181f", "#27459b", "#3a3a3a"];

/**
 * What a citizen writes: something like a date and a name on the lines that a red cross stands before, at times far
 * outside them. As SVG for the whole page.
 */
export function handwriting(picture: Picture, dpi: number, chance: Chance): string {
  const millimetre = dpi / 25.4;
  const ink = chance.oneOf(INKS);
  const width = (0.4 + 0.5 * chance.number()) * millimetre;
  const strokes = crosses(picture, millimetre).map(({ x, y }) => {
    const away = { x: x + 12 * millimetre, y: y + (chance.number() * 6 - 4) * millimetre };
    return stroke(away, (25 + 60 * chance.number()) * millimetre, millimetre, chance);
  });
  const paths = strokes.map((d) => `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}"/>`);
  return svg(picture, paths.join(""));
}

export function svg({ width, height }: { width: number; height: number }, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`;
}

/** Loops of differing height that wander to the right, as letters do. */
function stroke(from: { x: number; y: number }, length: number, millimetre: number, chance: Chance): string {
  let { x, y } = from;
  let path = `M${x} ${y}`;
  while (x < from.x + length) {
    const [ahead, up] = [(2 + 3 * chance.number()) * millimetre, (2 + 7 * chance.number()) * millimetre];
    const down = (chance.number() * 2 - 1) * millimetre;
    path += `C${x + ahead} ${y - up},${x - ahead / 2} ${y - up},${x + ahead} ${y + down}`;
    [x, y] = [x + ahead, y + down / 2];
  }
  return path;
}

/** Where a red cross stands at the left margin, as tall as 8 mm. */
function crosses({ data, width, height }: Picture, millimetre: number): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  const [left, right] = [Math.round(20 * millimetre), Math.round(29 * millimetre)];
  for (let y = 0; y < height; y++) {
    if (!hasRed(data, y * width + left, y * width + right)) continue;
    found.push({ x: left, y: y + 7 * millimetre });
    y += Math.round(9 * millimetre);
  }
  return found;
}

function hasRed(data: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const [red, green, blue] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
    if (red > 120 && green < 90 && blue < 90) return true;
  }
  return false;
}
