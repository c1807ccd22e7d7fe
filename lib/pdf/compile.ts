import { readFileSync } from "node:fs";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { environment } from "@/lib/env.mjs";

// The program and its tests are run from the project's folder. The comment keeps Next's build from following the
// path and copying the whole folder.
const ROOT = /* turbopackIgnore: true */ process.cwd();
const TEMPLATES = path.join(ROOT, "lib/pdf/templates");
const FONTS = path.join(ROOT, "node_modules/@expo-google-fonts/ibm-plex-sans");
const WEIGHTS = ["400Regular", "600SemiBold", "700Bold"] as const;

export type PdfJob = {
  /** File name in `lib/pdf/templates`, `papers.typ`. */
  template: string;
  /** What the template reads as `/data.json`; nothing in it is read as Typst markup. */
  data: unknown;
  /** SVG by file name, which the template finds under `/images/`. */
  images: Record<string, string>;
};

/**
 * Makes a PDF/UA-1. Throws when the template is wrong or not accessible (no alt text, language, title or heading
 * order): that is a fault of ours, never of the input. The same job gives the same bytes: the date stands in `data`.
 */
export async function compilePdf(job: PdfJob): Promise<Uint8Array> {
  return withFiles(job, (compiler, main) => compiler.pdf(main, { pdfStandard: "ua-1" }));
}

/**
 * The number in a `#metadata(…) <label>` of the template, without making a PDF: what costs least when several
 * layouts are tried. A `compilePdf` of the same job right after it finds the pages already set.
 */
export async function measurePdf(job: PdfJob, label: string): Promise<number> {
  const [value] = await queryPdf(job, label);
  if (typeof value !== "number") throw new Error(`The template has no figure <${label}>.`);
  return value;
}

/** The values of all `#metadata(…) <label>` of the template, in their order, without making a PDF. */
export async function queryPdf(job: PdfJob, label: string): Promise<readonly unknown[]> {
  const found: unknown = withFiles(job, (compiler, main) =>
    compiler.query(main, { selector: `<${label}>`, field: "value" }),
  );
  return Array.isArray(found) ? found : [];
}

/**
 * No compiled document is handed to JavaScript: V8 does not see its memory and would let hundreds pile up (1.4 GB
 * after 600 letters). Nor does anything of a person stay among the compiler's files.
 */
function withFiles<T>(job: PdfJob, use: (compiler: NodeCompiler, main: { mainFilePath: string }) => T): T {
  const compiler = theCompiler();
  mapFiles(compiler, job);
  try {
    return use(compiler, { mainFilePath: path.join(TEMPLATES, job.template) });
  } catch (error) {
    throw new Error(`Typst, ${job.template}: ${messagesIn(error)}`); // its own error prints paths and spans
  } finally {
    compiler.resetShadow();
    compiler.evictCache(3);
  }
}

let kept: NodeCompiler | undefined;

/** One compiler for the life of the process; it reads the fonts once. */
function theCompiler(): NodeCompiler {
  kept ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [
      { fontBlobs: WEIGHTS.map((it) => readFileSync(path.join(FONTS, it, `IBMPlexSans_${it}.ttf`))) },
    ],
  });
  return kept;
}

function mapFiles(compiler: NodeCompiler, { data, images }: PdfJob): void {
  compiler.mapShadow(path.join(TEMPLATES, "data.json"), Buffer.from(JSON.stringify(data)));
  // Every page of a practice installation is marked, whatever makes it.
  compiler.mapShadow(path.join(TEMPLATES, "practice.json"), Buffer.from(JSON.stringify(environment().demo)));
  for (const [name, svg] of Object.entries(images)) {
    compiler.mapShadow(path.join(TEMPLATES, "images", name), Buffer.from(svg));
  }
}

/** A template's own fault stands in `code`, what PDF/UA refuses as a list of messages in both. */
function messagesIn(error: unknown): string {
  const text = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
  return messages.length > 0 ? messages.join("; ") : text;
}
