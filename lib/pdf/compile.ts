import { readFileSync } from "node:fs";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The templates lie beside this file; the program and its tests are run from the project's folder. */
const TEMPLATES = path.join(process.cwd(), "lib/pdf/templates");
const FONTS = path.join(process.cwd(), "node_modules/@expo-google-fonts/ibm-plex-sans");
const WEIGHTS = ["400Regular", "600SemiBold", "700Bold"] as const;

export type PdfJob = {
  /** File name in `lib/pdf/templates`, `papers.typ`. */
  template: string;
  /** What the template reads as `/data.json`; nothing in it is read as Typst markup. */
  data: unknown;
  /** SVG by file name, which the template finds under `/images/`. */
  images: Record<string, string>;
};

/** A document that is set and can be asked about its pages before a PDF is made of it. */
export type SetDocument = {
  pageCount: number;
  /** The value of a `#metadata(…) <label>` in the template. */
  figure: (label: string) => number;
  pdf: () => Uint8Array;
};

/**
 * Makes a PDF/UA-1. Throws when the template is wrong or not accessible (no alt text, language, title or heading
 * order): that is a fault of ours, never of the input. The same job gives the same bytes: the date stands in `data`.
 */
export async function compilePdf(job: PdfJob): Promise<Uint8Array> {
  return (await setDocument(job)).pdf();
}

/** Sets the pages and leaves the PDF for later: what costs least when several layouts are tried. */
export async function setDocument(job: PdfJob): Promise<SetDocument> {
  const compiler = theCompiler();
  mapFiles(compiler, job);
  try {
    const outcome = compiler.compile({ mainFilePath: path.join(TEMPLATES, job.template), resetRead: true });
    const document = outcome.result;
    if (document === null)
      throw new Error(`Typst: ${problemsOf(outcome.takeDiagnostics()?.shortDiagnostics)}`);
    return {
      pageCount: document.numOfPages,
      figure: (label) =>
        figureOf(compiler.query(document, { selector: `<${label}>`, field: "value" }), label),
      pdf: () => compiler.pdf(document, { pdfStandard: "ua-1" }),
    };
  } finally {
    compiler.resetShadow(); // no person stays in the compiler
    compiler.evictCache(10);
  }
}

let compiler: NodeCompiler | undefined;

/** One compiler for the life of the process; it reads the fonts once (0.2 s). */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [
      { fontBlobs: WEIGHTS.map((it) => readFileSync(path.join(FONTS, it, `IBMPlexSans_${it}.ttf`))) },
    ],
  });
  return compiler;
}

function mapFiles(into: NodeCompiler, { data, images }: PdfJob): void {
  into.mapShadow(path.join(TEMPLATES, "data.json"), Buffer.from(JSON.stringify(data)));
  for (const [name, svg] of Object.entries(images)) {
    into.mapShadow(path.join(TEMPLATES, "images", name), Buffer.from(svg));
  }
}

function figureOf(found: unknown, label: string): number {
  const value: unknown = Array.isArray(found) ? found[0] : undefined;
  if (typeof value !== "number") throw new Error(`The template has no figure <${label}>.`);
  return value;
}

/** Typst's own words, without the paths and values that a diagnostic can carry. */
function problemsOf(diagnostics: unknown): string {
  const list: unknown[] = Array.isArray(diagnostics) ? diagnostics : [];
  return list.map((one) => messageOf(one)).join("; ") || "no document";
}

function messageOf(diagnostic: unknown): string {
  const has = typeof diagnostic === "object" && diagnostic !== null && "message" in diagnostic;
  return has ? String(diagnostic.message) : "unknown";
}
