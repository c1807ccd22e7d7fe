import { readdirSync } from "node:fs";
import path from "node:path";

/** Where `next start` serves the files of the build from. */
const SERVED = "/_next/static/chunks";

let found: readonly string[] | undefined;

/**
 * The stylesheet of the build. A page that Next does not render must find it itself; there is one, since the layout
 * alone imports CSS. None when nothing is built, as in tests.
 */
export function stylesheets(): readonly string[] {
  found ??= cssFiles(path.join(process.cwd(), ".next/static/chunks")).map((name) => `${SERVED}/${name}`);
  return found;
}

function cssFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".css"))
      .sort();
  } catch {
    return [];
  }
}
