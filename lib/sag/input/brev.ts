import { z } from "zod";
import type { IsoDate } from "@/lib/dates";
import { choice, type Parsed, parseForm, type TypedForm, text, typed } from "@/lib/form/form";
import { askedSchema, type Behov, type BehovContext } from "@/lib/sag/input/behov";
import { pastDay } from "@/lib/sag/input/step-input";
import { type Arrival, FOREIGN_PAPER_LABELS, FOREIGN_PAPERS, type ForeignPaper } from "@/lib/sag/origin";

const MOST_PAGES = 30;

export type BrevContext = BehovContext & { today: IsoDate; acceptedPapers: readonly ForeignPaper[] };
export type Brev = { behov: Behov; arrival: Arrival };

/** Step 1 when a paper came by itself: which, when, how many pages it has and which are missing; where and how. */
export function parseBrev(form: TypedForm, context: BrevContext): Parsed<Brev> {
  const parsed = parseForm(schema(form, context), form);
  if (!parsed.ok) return parsed;
  const { papir, kommet, sider, mangler, sted, spurgt, tid } = parsed.value;
  const all = Array.from({ length: sider }, (_, at) => at + 1);
  return {
    ok: true,
    value: {
      behov: {
        outcome: "fuldmagt",
        basis: "signature",
        nobody: null,
        location: sted,
        askedBy: spurgt,
        duration: tid,
        material: [],
        wishes: [],
      },
      arrival: {
        origin: papir,
        arrivedOn: kommet,
        pageCount: sider,
        pages: all.filter((page) => !mangler.includes(page)),
      },
    },
  };
}

function schema(form: TypedForm, context: BrevContext) {
  return z.object({
    papir: choice(FOREIGN_PAPERS, "Vælg, hvilket papir der er kommet.").refine(
      (paper) => context.acceptedPapers.includes(paper),
      { error: ({ input }) => notAccepted(FOREIGN_PAPERS.find((paper) => paper === input)) },
    ),
    kommet: pastDay(context.today),
    sider: text()
      .refine((value) => isPageCount(value), `Skriv, hvor mange sider brevet har, fra 1 til ${MOST_PAGES}.`)
      .transform(Number),
    mangler: text().transform((value, issues) => {
      const problem = missingProblem(value, typed(form, "sider").trim());
      if (problem) issues.addIssue({ code: "custom", message: problem });
      return numbersIn(value);
    }),
    ...askedSchema(context).pick({ sted: true, spurgt: true, tid: true }).shape,
  });
}

function notAccepted(paper: ForeignPaper | undefined): string {
  const words = paper ? FOREIGN_PAPER_LABELS[paper].replace("Et ", "et ").replace("En ", "en ") : "papiret";
  return `Kommunen tager ikke imod ${words}. Vælg et andet papir, eller lav kommunens egen formular.`;
}

function isPageCount(value: string): boolean {
  return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_PAGES;
}

function missingProblem(value: string, count: string): string | null {
  if (value === "" || !isPageCount(count)) return null;
  const numbers = numbersIn(value);
  const isRead = /^\d+(?:\s*(?:,|og|\s)\s*\d+)*$/.test(value);
  const areThere = numbers.every((page) => page >= 1 && page <= Number(count));
  if (!isRead || !areThere) {
    return `Skriv numrene på de sider, der mangler, fra 1 til ${count}. For eksempel 2, 3. Er alle sider her, så lad feltet stå tomt.`;
  }
  const isAnyHere = new Set(numbers).size < Number(count);
  return isAnyHere ? null : "Mindst én side skal være kommet.";
}

function numbersIn(value: string): number[] {
  return [...value.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
