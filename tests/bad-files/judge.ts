import sharp from "sharp";
import { acceptBatch, type Verdict } from "@/lib/post/accept/accept";
import { isKind, kindOf } from "@/lib/post/accept/kinds.mjs";
import { MOST_BYTES } from "@/lib/post/accept/limits.mjs";
import { REFUSAL_SENTENCES } from "@/lib/post/accept/refusals";
import { badFiles, goodFiles } from "@/tests/bad-files/files";
import { mutated } from "@/tests/bad-files/mutate";

/** Files of one batch stay together in one process; then comes a new one. */
const BATCH = 50;
/** Larger ones take their time without being worse. */
const SMALL = 100_000;

export type Trial = { seed: number; verdict: Verdict; faults: string[] };

/** Hurts `count` files, the first by the seed `first`, and has them judged as a batch would be. */
export async function* hurtAndJudge(count: number, first: number): AsyncGenerator<Trial> {
  const files = (await filesToHurt()).filter(({ length }) => length < SMALL);
  for (let from = 0; from < count; from += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => first + from + at);
    const batch = seeds.map((seed) => ({ name: "scan", bytes: mutated(files, seed) }));
    let at = 0;
    for await (const verdict of acceptBatch(batch, { clamd: null })) {
      yield { seed: seeds[at] ?? 0, verdict, faults: await faultsOf(verdict) };
      at += 1;
    }
  }
}

/** Those that get past their first bytes; the good ones oftener, for what is hurt in them is met furthest in. */
async function filesToHurt(): Promise<Buffer[]> {
  const good = (await goodFiles()).map(({ bytes }) => bytes);
  const bad = (await badFiles()).map(({ bytes }) => bytes).filter((bytes) => isKind(kindOf(bytes)));
  return [...good, ...good, ...good, ...bad];
}

/** Everything that comes, once it has come. */
export async function allOf<T>(coming: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of coming) all.push(one);
  return all;
}

/** What must hold of every verdict, whatever the file was. */
export async function faultsOf(verdict: Verdict): Promise<string[]> {
  if (!verdict.ok) return REFUSAL_SENTENCES[verdict.refusal] ? [] : [`No sentence for ${verdict.refusal}.`];
  const faults: string[] = [];
  if (verdict.parts.length === 0) faults.push("Nothing is kept.");
  for (const { type, bytes } of verdict.parts) {
    if (bytes.length > MOST_BYTES) faults.push("A part is too long.");
    if (type === "application/pdf") continue;
    const head = await sharp(bytes, { failOn: "warning" }).metadata();
    if (`image/${head.format}` !== type) faults.push(`${type} is ${head.format}.`);
    if (head.exif || head.icc || head.xmp || head.iptc || head.comments) faults.push("Metadata is left.");
  }
  return faults;
}
