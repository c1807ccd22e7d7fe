import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Block, parseHelp, picturesIn, wordsOf } from "@/lib/help/document";
import { helpForStep } from "@/lib/help/places";
import { lix, lixByParagraph } from "@/lib/lix/lix";
import { GUIDE_STEPS } from "@/lib/sag/guide/registration";

const help = parseHelp(readFileSync("docs/brugervejledning.md", "utf8"));
const anchors = help.sections.map(({ id }) => id);
const isPicture = ({ kind }: Block) => kind === "picture";
const textIn = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => !isPicture(block))
    .map(wordsOf)
    .join("\n\n");

describe("the user's guide", () => {
  test("is read whole: every link inside it has its heading, and nothing in it is HTML", () => {
    // parseHelp throws otherwise
    expect(help.title).toBe("Brugervejledning");
    expect(help.sections.length).toBeGreaterThan(12);
  });

  test("has one heading for each anchor", () => {
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test.each(picturesIn(help))("the picture %s is there, is a PNG and weighs less than 150 kB", (file) => {
    const picture = path.join("docs/pictures", file);
    expect(existsSync(picture)).toBe(true);
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe("PNG");
    expect(statSync(picture).size).toBeLessThan(150_000);
  });

  test("shows each picture of the folder, so that none grows old unseen", () => {
    const readme = readFileSync("README.md", "utf8");
    const shown = (file: string) =>
      picturesIn(help).includes(file) || readme.includes(`docs/pictures/${file}`);
    expect(readdirSync("docs/pictures").filter((file) => !shown(file))).toEqual([]);
  });

  test("is plain to read: LIX at most 30 for staff", () => {
    expect(lix(textIn([help.opening, ...help.sections.map(({ blocks }) => blocks)].flat())).lix).toBeLessThan(
      30,
    );
  });

  test.each(help.sections)("$heading: at most a screen, and no long paragraph above LIX 35", ({ blocks }) => {
    expect(lix(textIn(blocks)).words).toBeLessThanOrEqual(260);
    const hard = lixByParagraph(textIn(blocks)).filter(({ words, lix }) => words >= 40 && lix > 35);
    expect(hard).toEqual([]);
  });
});

test("every link of the program to a section of the guide finds its heading", () => {
  const links = ["app", "components", "lib"].flatMap(sourcesBelow).flatMap((file) => {
    const found = readFileSync(file, "utf8").matchAll(/\/hjaelp#([a-z0-9-]+)/g);
    return [...found].map(([, anchor = ""]) => ({ file, anchor }));
  });
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter(({ anchor }) => !anchors.includes(anchor))).toEqual([]);
});

test("every step of the guide to a sag has its own section", () => {
  expect(GUIDE_STEPS.map(helpForStep).filter((address) => !address.includes("#"))).toEqual([]);
});

function sourcesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => path.join(folder, file));
}
