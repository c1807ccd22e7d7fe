import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { acceptBatch, type Verdict } from "@/lib/post/accept/accept";
import { REFUSAL_SENTENCES } from "@/lib/post/accept/refusals";
import { badFiles, goodFiles, type TestFile } from "@/tests/bad-files/files";
import { allOf, faultsOf, hurtAndJudge } from "@/tests/bad-files/judge";
import { photo } from "@/tests/bad-files/pictures";

async function judged(files: readonly TestFile[]): Promise<Verdict[]> {
  const batch = files.map(({ what, name = what, bytes }) => ({ name, bytes }));
  return allOf(acceptBatch(batch, { clamd: null }));
}

const answer = (verdict: Verdict | undefined) => (verdict?.ok ? verdict.kind : verdict?.refusal);

describe("a bad file", () => {
  test("is refused, each for its own reason and with a sentence", async () => {
    const files = await badFiles();
    const verdicts = await judged(files);
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(files.map(({ what }, at) => `${what}: ${answer(verdicts[at])}`)).toEqual(
      files.map(({ what, becomes }) => `${what}: ${becomes}`),
    );
    for (const verdict of verdicts) expect(verdict.ok || REFUSAL_SENTENCES[verdict.refusal]).toMatch(/\.$/);
  }, 60_000);

  test("hurt at random is refused or accepted, never a fault", async () => {
    const trials = await allOf(hurtAndJudge(200, 1));
    expect(trials).toHaveLength(200);
    expect(trials.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(trials.some(({ verdict }) => verdict.ok)).toBe(true);
    expect(trials.some(({ verdict }) => !verdict.ok)).toBe(true);
  }, 120_000);
});

describe("an honest file", () => {
  test("is accepted by its content", async () => {
    const files = await goodFiles();
    const verdicts: Verdict[] = [];
    for (const file of files) verdicts.push(...(await judged([file])));
    expect(files.map(({ what }, at) => `${what}: ${answer(verdicts[at])}`)).toEqual(
      files.map(({ what, becomes }) => `${what}: ${becomes}`),
    );
    for (const verdict of verdicts) expect(await faultsOf(verdict)).toEqual([]);
  }, 60_000);

  test("keeps no place, name or number of the camera, and is turned upright", async () => {
    const bytes = await photo();
    const lying = await sharp(bytes).metadata();
    const [verdict] = await judged([{ what: "IMG.jpg", bytes, becomes: "jpeg" }]);
    const [part] = verdict?.ok ? verdict.parts : [];
    const made = Buffer.from(part?.bytes ?? []);
    expect(bytes.includes("710438")).toBe(true);
    expect(made.includes("710438") || made.includes("Exif")).toBe(false);
    expect(await sharp(made).metadata()).toMatchObject({ width: lying.height, height: lying.width });
  });
});
