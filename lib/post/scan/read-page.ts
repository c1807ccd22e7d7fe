import { parsePageCode } from "../code.ts";
import { codesIn } from "./data-matrix.ts";
import type { GreyPage, PageReading } from "./reading.ts";
import { inkOnly, shrunk, softened, turned } from "./shades.ts";

type Try = (page: GreyPage) => Promise<string[]>;

/** Both are always made: a second code that only one of them sees is seen. */
const FIRST: readonly Try[] = [
  async (page) => codesIn(await shrunk(page, 800)),
  async (page) => codesIn(await shrunk(page, 1170)),
];

/** The cheapest first; the first that finds a code is the last that is made. Each looks at the whole page. */
const THEN: readonly Try[] = [
  ...[0.5, 0.3, 0.15, 0.7].map(
    (share): Try =>
      async (page) =>
        codesIn(inkOnly(await shrunk(page, 1170), share)),
  ),
  async (page) => codesIn(await softened(await shrunk(page, 1170))),
  async (page) => codesIn(await shrunk(page, 1170), { denoise: true }),
  async (page) => codesIn(inkOnly(await softened(await shrunk(page, 1600)), 0.4)),
  ...[45, 20, 70].map(
    (degrees): Try =>
      async (page) =>
        codesIn(await turned(await shrunk(page, 1170), degrees)),
  ),
  async (page) => codesIn(await shrunk(page, 1600)),
  async (page) => codesIn(page),
];

/** Of the processor's time, so that a busy machine reads the same as a quiet one. */
const MOST_CPU_MS = 3000;

/** The code on a page, whichever way it lies. What the tries find together decides: two codes are none. */
export async function readPage(page: GreyPage): Promise<PageReading> {
  const began = process.cpuUsage();
  const found = new Set<string>();
  for (const attempt of FIRST) for (const code of await attempt(page)) found.add(code);
  for (const attempt of THEN) {
    if (found.size > 0 || cpuMs(process.cpuUsage(began)) > MOST_CPU_MS) break;
    for (const code of await attempt(page)) found.add(code);
  }
  return readingOf([...found]);
}

function readingOf(codes: readonly string[]): PageReading {
  const [code, ...others] = codes;
  if (code === undefined) return { kind: "no_code" };
  if (others.length > 0) return { kind: "several_codes", codes: codes.toSorted() };
  const parsed = parsePageCode(code);
  if (!parsed.ok) return { kind: "no_code" };
  return { kind: "code", code, printedId: parsed.printedId, formPage: parsed.page };
}

function cpuMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
