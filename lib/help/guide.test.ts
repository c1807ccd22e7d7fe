import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Block, parseGuide, picturesIn, wordsOf } from "@/lib/help/document";
import { helpForStep } from "@/lib/help/places";
import { HELP_PARTS, HELP_SECTIONS, helpAddress, isHelpPart } from "@/lib/help/sections";
import { lix, lixByParagraph } from "@/lib/lix/lix";
import { GUIDE_STEPS } from "@/lib/sag/guide/registration";

const FOLDER = "docs/vejledning";
const guide = parseGuide(
  HELP_PARTS.map((slug) => ({ slug, markdown: readFileSync(`${FOLDER}/${slug}.md`, "utf8") })),
);
const sections = guide.flatMap((part) => part.sections);
const anchors = sections.map(({ id }) => id);
const isPicture = ({ kind }: Block) => kind === "picture";
const textIn = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => !isPicture(block))
    .map(wordsOf)
    .join("\n\n");

describe("the user's guide", () => {
  test("is read whole: every link inside it has its heading, and nothing in it is HTML", () => {
    // parseGuide throws otherwise
    expect(guide.map(({ opening }) => opening.length)).toEqual(HELP_PARTS.map(() => 1));
    expect(sections.length).toBeGreaterThan(12);
  });

  test("has the parts and sections that links are made from, in the same order", () => {
    expect(Object.fromEntries(guide.map((part) => [part.slug, part.sections.map(({ id }) => id)]))).toEqual(
      HELP_SECTIONS,
    );
  });

  test("is listed part by part for whoever opens its folder, and no part lies there unlisted", () => {
    const index = readFileSync(`${FOLDER}/README.md`, "utf8");
    const linked = [...index.matchAll(/\[([^\]]+)\]\(([a-z]+)\.md\)/g)];
    expect(linked.map(([, title, slug]) => ({ title, slug }))).toEqual(
      guide.map(({ title, slug }) => ({ title, slug })),
    );
    const files = readdirSync(FOLDER).filter((file) => file !== "README.md");
    expect(files.toSorted()).toEqual(HELP_PARTS.map((slug) => `${slug}.md`).toSorted());
  });

  test("has one heading for each anchor, over all parts, so that a section is found without its part", () => {
    const all = [...anchors, ...HELP_PARTS];
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(all.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test.each(guide.flatMap(picturesIn))(
    "the picture %s is there, is a PNG and weighs less than 150 kB",
    (file) => {
      const picture = path.join("docs/pictures", file);
      expect(existsSync(picture)).toBe(true);
      expect(readFileSync(picture).subarray(1, 4).toString()).toBe("PNG");
      expect(statSync(picture).size).toBeLessThan(150_000);
    },
  );

  test("shows each picture of the folder, so that none grows old unseen", () => {
    const readme = readFileSync("README.md", "utf8");
    const shown = (file: string) =>
      guide.flatMap(picturesIn).includes(file) || readme.includes(`docs/pictures/${file}`);
    expect(readdirSync("docs/pictures").filter((file) => !shown(file))).toEqual([]);
  });

  test("is plain to read: LIX at most 30 for staff", () => {
    const blocks = guide.flatMap((part) => [part.opening, ...part.sections.map(({ blocks }) => blocks)]);
    expect(lix(textIn(blocks.flat())).lix).toBeLessThan(30);
  });

  test.each(sections)("$heading: at most a screen, and no long paragraph above LIX 35", ({ blocks }) => {
    expect(lix(textIn(blocks)).words).toBeLessThanOrEqual(260);
    const hard = lixByParagraph(textIn(blocks)).filter(({ words, lix }) => words >= 40 && lix > 35);
    expect(hard).toEqual([]);
  });
});

test("the address of a section names the part that it is in", () => {
  expect(helpAddress("kladder")).toBe("/hjaelp/sager#kladder");
  expect(["billeder", "README", "toString", "__proto__"].filter(isHelpPart)).toEqual([]);
});

test("no link of the program goes around the list of sections", () => {
  const around = ["app", "components", "lib"].flatMap(sourcesBelow).filter((file) => {
    return /["`]\/hjaelp#/.test(readFileSync(file, "utf8"));
  });
  expect(around).toEqual([]);
});

test("every step of the guide to a sag has its own section", () => {
  expect(GUIDE_STEPS.map(helpForStep).filter((address) => !address.includes("#"))).toEqual([]);
});

function sourcesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => path.join(folder, file));
}
