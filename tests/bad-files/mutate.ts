import { type Draw, drawer, oneOf } from "@/lib/rollout/chance";

/** The same file from the same seed, hurt in one to four places; now and then with a piece of another file in it. */
export function mutated(files: readonly Buffer[], seed: number): Buffer {
  const draw = drawer(seed);
  let bytes: Buffer = Buffer.from(oneOf(files, draw) ?? Buffer.alloc(0));
  const times = 1 + below(4, draw);
  for (let time = 0; time < times; time += 1) {
    const hurt = oneOf(HURTS, draw);
    if (hurt && bytes.length > 0) bytes = hurt(bytes, draw, files);
  }
  return bytes;
}

type Hurt = (bytes: Buffer, draw: Draw, files: readonly Buffer[]) => Buffer;

/** What hurts are made of: ends of ranges, and words that readers act upon. */
const SIZES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];
const WORDS = [
  "/JavaScript",
  "/Encrypt",
  "endstream",
  "startxref",
  "0 0 obj",
  "<<<<",
  "[[[[",
  "%%EOF",
  "\xff\xd9",
  "IEND",
];

const HURTS: readonly Hurt[] = [
  // a bit
  (bytes, draw) => {
    const at = below(bytes.length, draw);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, draw));
    return bytes;
  },
  // a byte
  (bytes, draw) => {
    bytes[below(bytes.length, draw)] = below(256, draw);
    return bytes;
  },
  // a number of four bytes, most often near the beginning, where sizes stand
  (bytes, draw) => {
    if (bytes.length < 4) return bytes;
    const at = below(Math.min(bytes.length - 3, draw() < 0.7 ? 200 : bytes.length), draw);
    bytes.writeUInt32BE(oneOf(SIZES, draw) ?? 0, at);
    return bytes;
  },
  // cut off at the end, or at the beginning
  (bytes, draw) => bytes.subarray(0, below(bytes.length, draw)),
  (bytes, draw) => bytes.subarray(below(Math.min(64, bytes.length), draw)),
  // a piece taken out, given twice, or made zero
  (bytes, draw) => {
    const [from, to] = range(bytes, draw);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, draw) => {
    const [from, to] = range(bytes, draw);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, draw) => bytes.fill(0, ...range(bytes, draw)),
  // a word put in, or a digit changed
  (bytes, draw) => {
    const at = below(bytes.length, draw);
    const word = Buffer.from(oneOf(WORDS, draw) ?? "", "latin1");
    return Buffer.concat([bytes.subarray(0, at), word, bytes.subarray(at)]);
  },
  (bytes, draw) => {
    const digits = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39);
    const at = oneOf(digits, draw);
    if (at !== undefined) bytes[at] = 0x30 + below(10, draw);
    return bytes;
  },
  // a piece of another file
  (bytes, draw, files) => {
    const other = oneOf(files, draw) ?? bytes;
    const at = below(bytes.length, draw);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(...range(other, draw)), bytes.subarray(at)]);
  },
];

function range(bytes: Buffer, draw: Draw): [number, number] {
  const from = below(bytes.length + 1, draw);
  return [from, Math.min(bytes.length, from + 1 + below(300, draw))];
}

function below(most: number, draw: Draw): number {
  return Math.floor(draw() * most);
}
