import { readFile, writeFile } from "node:fs/promises";
import { accessMatrix } from "@/lib/auth/access-matrix";
import { letterLifecycleDoc } from "@/lib/post/lifecycle-doc";
import { reportLifecycleDoc } from "@/lib/report/lifecycle-doc";
import { lifecycleDoc } from "@/lib/sag/lifecycle-doc";

const DOCS = {
  "docs/access.md": accessMatrix,
  "docs/lifecycle.md": () => `${lifecycleDoc()}\n${letterLifecycleDoc()}\n${reportLifecycleDoc()}`,
} as const;

/** Writes the generated documents; with --check it only compares, and fails when one is not true any more. */
const checking = process.argv.includes("--check");
for (const [file, make] of Object.entries(DOCS)) {
  const wanted = make();
  const found = await readFile(file, "utf8").catch(() => "");
  if (found === wanted) continue;
  if (checking) {
    console.error(`${file} svarer ikke til koden. Kør: npm run docs`);
    process.exitCode = 1;
  } else {
    await writeFile(file, wanted);
    console.log(`Skrev ${file}`);
  }
}
