import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { type FieldError, type Parsed, type TypedForm, typed } from "@/lib/form/form";
import type { Cpr } from "@/lib/person/cpr";
import { parseCpr } from "@/lib/person/cpr";
import { type Fuldmagtsgiver, type Fuldmagtshaver, firstName, type IdSeen, MITID } from "@/lib/person/person";
import type { FoundBlank } from "@/lib/post/blank/find";
import { type Helped, parseHelped } from "@/lib/sag/helped";
import { type Behov, leadsToSag, parseBehov } from "@/lib/sag/input/behov";
import { parseBrev } from "@/lib/sag/input/brev";
import type { InputContext } from "@/lib/sag/input/context";
import { type ChosenTopic, type Emner, parseEmner } from "@/lib/sag/input/emner";
import { parseFuldmagtsgiver } from "@/lib/sag/input/fuldmagtsgiver";
import { parseFuldmagtshaver } from "@/lib/sag/input/fuldmagtshaver";
import { type Periode, parsePeriode } from "@/lib/sag/input/periode";
import type { Arrival, ForeignPaper } from "@/lib/sag/origin";

/** The steps of the guide; the words stand in URLs. A paper that came by itself begins with `brev`, not `behov`. */
export const GUIDE_STEPS = [
  "behov",
  "brev",
  "fuldmagtsgiver",
  "fuldmagtshaver",
  "emner",
  "periode",
  "opret",
] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** A draft's forms, by step. */
export type TypedGuide = Readonly<Record<string, TypedForm>>;

export type Registration = {
  behov: Behov;
  /** a paper of somebody else's that came by itself */
  arrival: Arrival | null;
  fuldmagtsgiver: Fuldmagtsgiver;
  fuldmagtshaver: Fuldmagtshaver;
  topics: ChosenTopic[];
  periode: Periode;
  readAloud: boolean;
  helped: Helped;
};

export type RegistrationContext = InputContext & {
  /** the municipality wants to be told when a fuldmagtshaver is under 18 */
  warnUnder18: boolean;
  /** the municipality wants it settled whether a fuldmagtshaver who is paid to care may help */
  askCaringEmployee: boolean;
  /** the papers of others that the municipality takes */
  acceptedPapers: readonly ForeignPaper[];
  /** the blank form whose number or code is typed in the draft; null for a name of none */
  blank: FoundBlank | null;
  acceptedId: readonly IdSeen[];
  longestYears: number;
  catalogue: readonly CatalogueType[];
  locations: readonly { slug: string; name: string }[];
};

/** What each step of the guide gives, or what is wrong with it. Nothing typed yet is wrong too. */
export function parseGuide(guide: TypedGuide, context: RegistrationContext) {
  const fuldmagtshaverForm = guide.fuldmagtshaver ?? {};
  return {
    behov: parseBehov(guide.behov ?? {}, context),
    brev: parseBrev(guide.brev ?? {}, context),
    fuldmagtsgiver: parseFuldmagtsgiver(guide.fuldmagtsgiver ?? {}, context),
    fuldmagtshaver: parseFuldmagtshaver(fuldmagtshaverForm, {
      ...context,
      fuldmagtsgiverCpr: typedCpr(guide.fuldmagtsgiver, context),
    }),
    emner: parseEmner(guide.emner ?? {}, {
      byLetter: guide.brev !== undefined,
      catalogue: context.catalogue,
      mitid: MITID.find((answer) => answer === typed(fuldmagtshaverForm, "mitid")) ?? "unknown",
      fuldmagtshaver: firstName(typed(fuldmagtshaverForm, "navn")),
    }),
    periode: parsePeriode(guide.periode ?? {}, context),
  } satisfies Record<Exclude<GuideStep, "opret">, Parsed<unknown>>;
}

export type ParsedGuide = ReturnType<typeof parseGuide>;

/** The whole registration, or the first step that is not in order with its errors. */
export function parseRegistration(
  guide: TypedGuide,
  context: RegistrationContext,
): { ok: true; value: Registration } | { ok: false; step: GuideStep; errors: FieldError[] } {
  const { behov, brev, fuldmagtsgiver, fuldmagtshaver, emner, periode } = parseGuide(guide, context);
  const begun = guide.brev ? begunBy(brev, "brev") : begunBy(asBegun(behov), "behov");
  if (!begun.ok) return begun;
  if (!fuldmagtsgiver.ok) return { ...fuldmagtsgiver, step: "fuldmagtsgiver" };
  if (!fuldmagtshaver.ok) return { ...fuldmagtshaver, step: "fuldmagtshaver" };
  if (!emner.ok) return { ...emner, step: "emner" };
  if (!periode.ok) return { ...periode, step: "periode" };
  return {
    ok: true,
    value: {
      behov: { ...begun.value.behov, wishes: allWishes(begun.value.behov, emner.value) },
      arrival: begun.value.arrival,
      fuldmagtsgiver: fuldmagtsgiver.value,
      fuldmagtshaver: fuldmagtshaver.value,
      topics: emner.value.topics,
      periode: periode.value,
      readAloud: typed(guide.opret, "oplaest") !== "",
      helped: parseHelped(guide.opret),
    },
  };
}

type Begun = { behov: Behov; arrival: Arrival | null };

function asBegun(behov: Parsed<Behov>): Parsed<Begun> {
  if (!behov.ok) return behov;
  if (!leadsToSag(behov)) return { ok: false, errors: [] };
  return { ok: true, value: { behov: behov.value, arrival: null } };
}

function begunBy(parsed: Parsed<Begun>, step: GuideStep) {
  return parsed.ok ? parsed : { ...parsed, step };
}

/** Wishes are taken down in step 1 and beside the topics. */
function allWishes(behov: Behov, emner: Emner): string[] {
  return [...new Set([...behov.wishes, ...emner.wishes.map(({ slug }) => slug)])];
}

function typedCpr(form: TypedForm | undefined, context: InputContext): Cpr | null {
  const result = parseCpr(typed(form, "cpr"), context);
  return result.ok ? result.cpr : null;
}
