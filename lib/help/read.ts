import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Help, parseHelp, picturesIn } from "@/lib/help/document";

// The guide is part of the project folder, which is what is served. The comment keeps Next's build from following it.
const DOCS = path.join(/* turbopackIgnore: true */ process.cwd(), "docs");

let kept: Promise<Help> | undefined;

/** The guide, read once in the life of the process. */
export function readHelp(): Promise<Help> {
  kept ??= readFile(path.join(DOCS, "brugervejledning.md"), "utf8").then(parseHelp);
  return kept;
}

export type Picture = { bytes: Buffer; width: number; height: number };

/** A picture of the guide; null when the guide shows none of that name, whatever lies in the folder. */
export async function readHelpPicture(file: string): Promise<Picture | null> {
  if (!picturesIn(await readHelp()).includes(file)) return null;
  const bytes = await readFile(path.join(DOCS, "pictures", file));
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }; // a PNG begins with its size
}
