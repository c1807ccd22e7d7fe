import { z } from "zod";
import { type IsoDate, shortDate } from "@/lib/dates";
import {
  choice,
  type FieldError,
  type Parsed,
  parseForm,
  type TypedForm,
  text,
  typed,
} from "@/lib/form/form";
import type { FoundBlank } from "@/lib/post/blank/find";
import { askedSchema, type Behov, type BehovContext } from "@/lib/sag/input/behov";
import { blankProblem } from "@/lib/sag/input/blank-problem";
import { pastDay } from "@/lib/sag/input/step-input";
import {
  ARRIVING_PAPERS,
  type Arrival,
  FOREIGN_PAPER_LABELS,
  FOREIGN_PAPERS,
  type ForeignPaper,
} from "@/lib/sag/origin";

const MOST_PAGES = 30;

export type BrevContext = BehovContext & {
  today: IsoDate;
  acceptedPapers: readonly ForeignPaper[];
  /** the blank form of the number or code that is typed */
  blank: FoundBlank | null;
};
export type Brev = { behov: Behov; arrival: Arrival };

/**
 * Step 1 when a paper came by itself: which, when, how many pages it has and which are missing; where and how. Our own
 * blank form is always taken: it says itself how many pages it has, and must be one that is not used.
 */
export function parseBrev(form: TypedForm, context: BrevContext): Parsed<Brev> {
  const isBlank = typed(form, "papir") === "blank_form";
  const blank = isBlank ? context.blank : null;
  const asked = blank ? { ...form, sider: [String(blank.pageCount)] } : form;
  const parsed = parseForm(schema(asked, context), asked);
  const blankErrors = isBlank ? blankProblem(form, blank) : [];
  if (!parsed.ok) return { ok: false, errors: merged(parsed.errors, blankErrors) };
  const { papir, kommet, sider, mangler, sted, spurgt, tid } = parsed.value;
  const tooEarly = blank && kommet < blank.madeOn ? [beforeMade(blank.madeOn)] : [];
  const errors = [...blankErrors, ...tooEarly];
  if (errors.length > 0) return { ok: false, errors };
  const pages = Array.from({ length: sider }, (_, at) => at + 1).filter((page) => !mangler.includes(page));
  const came = { arrivedOn: kommet, pageCount: sider, pages };
  return {
    ok: true,
    value: {
      behov: { ...NOTHING_ELSE, location: sted, askedBy: spurgt, duration: tid },
      arrival:
        papir === "blank_form"
          ? { origin: papir, ...came, blank: blank?.number ?? 0 }
          : { origin: papir, ...came },
    },
  };
}

/** A paper asks for a fuldmagt and says nothing of the rest. */
const NOTHING_ELSE = {
  outcome: "fuldmagt",
  basis: "signature",
  nobody: null,
  material: [],
  wishes: [],
} satisfies Partial<Behov>;

/** The number of a blank form stands between the paper and the day. */
function merged(errors: readonly FieldError[], blankErrors: readonly FieldError[]): FieldError[] {
  const others = errors.filter(({ field }) => blankErrors.length === 0 || field !== "sider");
  const isBefore = ({ field }: FieldError) => field === "papir";
  return [...others.filter(isBefore), ...blankErrors, ...others.filter((error) => !isBefore(error))];
}

function beforeMade(madeOn: IsoDate): FieldError {
  const message = `Blanketten blev først lavet den ${shortDate(madeOn)}. Ret datoen eller nummeret.`;
  return { field: "kommet", message };
}

function schema(form: TypedForm, context: BrevContext) {
  return z.object({
    papir: choice(ARRIVING_PAPERS, "Vælg, hvilket papir der er kommet.").refine(
      (paper) => paper === "blank_form" || context.acceptedPapers.includes(paper),
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
