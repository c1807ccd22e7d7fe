import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Guide, type GuidePart, parseGuide, picturesIn } from "@/lib/help/document";
import { HELP_PARTS, type HelpPart, isHelpPart } from "@/lib/help/sections";

// The guide is part of the project folder, which is what is served. The comment keeps Next's build from following it.
const DOCS = path.join(/* turbopackIgnore: true */ process.cwd(), "docs");

let kept: Promise<Guide> | undefined;

/** The guide, read once in the life of the process. */
export function readGuide(): Promise<Guide> {
  kept ??= Promise.all(HELP_PARTS.map(readPart)).then(parseGuide);
  return kept;
}

/** One part of the guide; null when there is none of that name. */
export async function readGuidePart(asked: string): Promise<GuidePart | null> {
  if (!isHelpPart(asked)) return null;
  return (await readGuide()).find(({ slug }) => slug === asked) ?? null;
}

export type Picture = { bytes: Buffer; width: number; height: number };

/** A picture of the guide; null when the guide shows none of that name, whatever lies in the folder. */
export async function readHelpPicture(file: string): Promise<Picture | null> {
  if (!(await readGuide()).flatMap(picturesIn).includes(file)) return null;
  const bytes = await readFile(path.join(DOCS, "pictures", file));
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }; // a PNG begins with its size
}

async function readPart(slug: HelpPart) {
  return { slug, markdown: await readFile(path.join(DOCS, "vejledning", `${slug}.md`), "utf8") };
}
