import { readdirSync, readFileSync } from "node:fs";
import type { Tx } from "@/lib/db";
import { times } from "./rows";

const FOLDER = new URL("./texts/", import.meta.url);

/** The shipped texts of letters and notices; the slug is the file's name. */
export function readTexts(): { slug: string; body: string }[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
  return files.sort().map((name) => ({
    slug: name.slice(0, -".md".length),
    body: readFileSync(new URL(name, FOLDER), "utf8"),
  }));
}

/** Version 1 of each text that the database has no version of. */
export async function addTexts(tx: Tx, seq: bigint) {
  const rows = await tx.textRow.findMany({ select: { slug: true }, distinct: ["slug"] });
  const known = new Set(rows.map(({ slug }) => slug));
  const fresh = readTexts().filter(({ slug }) => !known.has(slug));
  await tx.textRow.createMany({ data: fresh.map((text) => ({ ...text, version: 1, ...times(seq) })) });
}
