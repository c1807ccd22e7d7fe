import sharp, { type Sharp } from "sharp";
import type { Chance } from "@/tests/volume/chance";
import type { Picture, PrintedPage } from "./forms";
import { handwriting, svg } from "./pen";

export type Corner = "top_right" | "top_left" | "bottom_right" | "bottom_left";
/** What happens to a page between the citizen's table and the file. Angles in degrees, lengths in millimetres. */
export type Wear = {
  dpi: number;
  turn: number;
  skew: number;
  quality: number;
  noise: number;
  blur: number;
  grey: boolean;
  /** Black and white as they come out: paper that has yellowed, a weak toner. */
  levels: { black: number; white: number };
  lid: string;
  stain: { corner: Corner; radius: number; dark: number } | null;
  /** Something lies over the code. */
  covered: boolean;
};

export const CLEAN: Wear = {
  dpi: 200,
  turn: 0,
  skew: 0,
  quality: 85,
  noise: 0,
  blur: 0,
  grey: false,
  levels: { black: 0, white: 255 },
  lid: "#ffffff",
  stain: null,
  covered: false,
};

/** One page as the scanner or the phone gives it: a JPEG that says how dense it is. */
export async function scanned(page: PrintedPage, wear: Wear, chance: Chance): Promise<Buffer> {
  const picture = await page.picture(wear.dpi);
  const worn = await turned(await written(picture, wear, chance), wear);
  if (wear.noise > 0) addNoise(worn.data, wear.noise, chance);
  return onto(worn).jpeg({ quality: wear.quality }).withMetadata({ density: wear.dpi }).toBuffer();
}

type Layer = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/** The paper with what is written on it, spilt on it and laid over it. */
function written(picture: Picture, wear: Wear, chance: Chance): Promise<Layer> {
  const { data, width, height } = picture;
  const over = [
    { input: Buffer.from(handwriting(picture, wear.dpi, chance)) },
    ...(wear.stain
      ? [{ input: Buffer.from(spilt(picture, wear, wear.stain)), blend: "multiply" as const }]
      : []),
    ...(wear.covered ? [{ input: Buffer.from(label(picture, wear, chance)) }] : []),
  ];
  const paper = sharp(data, { raw: { width, height, channels: 4 } });
  return layer(paper.composite(over).flatten({ background: "#ffffff" }));
}

async function turned(paper: Layer, wear: Wear): Promise<Layer> {
  const { black, white } = wear.levels;
  const lean = Math.tan((wear.skew * Math.PI) / 180);
  const background = wear.lid;
  const leaning = lean === 0 ? paper : await layer(onto(paper).affine([1, lean, 0, 1], { background }));
  const straight = onto(leaning).rotate(wear.turn, { background });
  const blurred = wear.blur > 0 ? straight.blur(wear.blur) : straight;
  const levelled = blurred.linear((white - black) / 255, black);
  return layer(wear.grey ? levelled.toColourspace("b-w") : levelled);
}

function onto({ data, width, height, channels }: Layer): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function layer(picture: Sharp): Promise<Layer> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** A cup has stood there, or something has run out: darkest at the edge, and what is printed is seen through it. */
function spilt(
  { width, height }: Picture,
  { dpi }: Wear,
  { corner, radius, dark }: NonNullable<Wear["stain"]>,
) {
  const reach = (radius * dpi) / 25.4;
  const x = corner.endsWith("right") ? width - reach * 0.6 : reach * 0.6;
  const y = corner.startsWith("top") ? reach * 0.6 : height - reach * 0.6;
  const shade = `fill="#7a5230" fill-opacity="${dark}" stroke="#4a2f18" stroke-opacity="${dark}"`;
  return svg(
    { width, height },
    `<circle cx="${x}" cy="${y}" r="${reach}" ${shade} stroke-width="${reach / 12}"/>`,
  );
}

/** A label, a stamp or a thumb over more than half of the code, which is printed 170 mm from the left, 14 mm down. */
function label({ width, height }: Picture, { dpi }: Wear, chance: Chance): string {
  const millimetre = dpi / 25.4;
  const [x, y] = [(166 + 8 * chance.number()) * millimetre, (6 + 3 * chance.number()) * millimetre];
  const size = `width="${26 * millimetre}" height="${(17 + 10 * chance.number()) * millimetre}"`;
  const colour = chance.oneOf(["#ffffff", "#f2e27a", "#202020"]);
  return svg({ width, height }, `<rect x="${x}" y="${y}" ${size} fill="${colour}"/>`);
}

/** Like the grain of a sensor: nearly normal, from three even ones. */
function addNoise(data: Uint8Array, strength: number, chance: Chance): void {
  const grain = Float32Array.from({ length: 65_521 }, () => {
    return (chance.number() + chance.number() + chance.number() - 1.5) * 2 * strength;
  });
  let at = 0;
  for (let i = 0; i < data.length; i++) {
    if (at === grain.length) at = chance.between(0, 1000);
    const value = (data[i] ?? 0) + (grain[at++] ?? 0);
    data[i] = Math.max(0, Math.min(255, value));
  }
}
