import { longDate } from "@/lib/dates";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { cprAge } from "@/lib/person/cpr";
import { partyNames, type SpokenNames } from "@/lib/person/party-names";
import type { Basis } from "@/lib/sag/basis";
import { FIRST_STEPS, firstOpenStep, type Guide, stepsOf, typedNames } from "@/lib/sag/guide/guide";
import {
  GUIDE_STEPS,
  type GuideStep,
  parseRegistration,
  type Registration,
} from "@/lib/sag/guide/registration";
import { behovForm } from "@/lib/sag/guide/save-guide";
import { REFUSAL_SENTENCES } from "@/lib/sag/labels";

export type GuideView = {
  head: {
    title: string;
    pill?: "giver" | "haver";
    lead?: string;
    sentence?: { fuldmagtsgiver?: string; fuldmagtshaver?: string; topics?: string; until?: string };
    submit: string;
    /** below the buttons */
    hint?: string;
  };
  form: TypedForm;
  errors: FieldError[];
  names: SpokenNames;
  /** a paper came by letter, and nobody stood at the counter */
  byLetter: boolean;
  /** on the last step alone */
  registration: Registration | null;
};

/** What one step of the guide shows; or the step to go to, when those before it are not in order. */
export function guideView(
  guide: Guide,
  step: GuideStep,
  { showErrors, refusal }: { showErrors: boolean; refusal?: string },
): GuideView | { goTo: GuideStep } {
  const open = firstOpenStep(guide);
  if (GUIDE_STEPS.indexOf(open) < GUIDE_STEPS.indexOf(step)) return { goTo: open };
  if (!stepsOf(guide.draft.purpose).includes(step)) return { goTo: open };
  const registration = step === "opret" ? parseRegistration(guide.draft.typed, guide.context) : null;
  const names = spokenNames(guide);
  return {
    head: {
      ...HEADS[step](names, guide),
      ...(FIRST_STEPS.includes(step) ? {} : { sentence: sentenceOf(guide) }),
    },
    form: step === "behov" ? behovForm(guide.draft.typed) : (guide.draft.typed[step] ?? {}),
    errors: [...(showErrors ? errorsOf(guide, step) : []), ...refused(refusal)],
    names,
    byLetter: guide.parsed.brev.ok && guide.parsed.brev.value.behov.askedBy === "letter",
    registration: registration?.ok ? registration.value : null,
  };
}

function errorsOf({ parsed }: Guide, step: GuideStep): FieldError[] {
  if (step === "opret" || parsed[step].ok) return [];
  return parsed[step].errors;
}

const CHANGED_MEANWHILE =
  "Sagen er ændret af en kollega, mens du rettede i den. Se herunder, hvad der er sket, og begge udgaver af det, der er forskelligt. Skal dine rettelser stadig gemmes, så tryk igen.";

function refused(refusal: string | undefined): FieldError[] {
  if (refusal === "changed_meanwhile") return [{ field: "oplaest", message: CHANGED_MEANWHILE }];
  const sentence = Object.entries(REFUSAL_SENTENCES).find(([code]) => code === refusal)?.[1];
  return sentence ? [{ field: "oplaest", message: sentence }] : [];
}

/** Names as typed so far; ages once the numbers are in order. */
function spokenNames({ draft, parsed, context }: Guide): SpokenNames {
  const typedSoFar = typedNames(draft);
  const { fuldmagtsgiver, fuldmagtshaver } = parsed;
  const haver = fuldmagtshaver.ok ? fuldmagtshaver.value : null;
  const age = (cpr: Parameters<typeof cprAge>[0] | null) => (cpr ? cprAge(cpr, context.today) : undefined);
  return partyNames(
    {
      name: typedSoFar.fuldmagtsgiver || "Borgeren",
      age: age(fuldmagtsgiver.ok ? fuldmagtsgiver.value.cpr : null),
    },
    {
      name: typedSoFar.fuldmagtshaver || "Hjælperen",
      kind: haver?.kind,
      age: age(haver?.kind === "person" ? haver.cpr : null),
    },
  );
}

function sentenceOf({ draft, parsed }: Guide) {
  const typedSoFar = typedNames(draft);
  const topics = parsed.emner.ok ? parsed.emner.value.topics.length : 0;
  return {
    fuldmagtsgiver: typedSoFar.fuldmagtsgiver || undefined,
    fuldmagtshaver: typedSoFar.fuldmagtshaver || undefined,
    topics: topics === 0 ? undefined : topics === 1 ? "ét emne" : `${topics} emner`,
    until: parsed.periode.ok ? longDate(parsed.periode.value.to) : undefined,
  };
}

/** Step 1, which is also shown before there is a draft. */
export const BREV_HEAD = {
  title: "Hvilket brev er kommet?",
  lead: "En af vores egne blanketter tager vi altid imod. Det er kommunen selv, der bestemmer, hvilke papirer fra andre den tager imod.",
  submit: "Gem og fortsæt",
};

export const BEHOV_HEAD = {
  title: "Hvad er der brug for?",
  submit: "Gem og fortsæt",
  hint: "Skal der en fuldmagt til, går du videre til trin 2. Ellers er du færdig her.",
};

function behovHint({ draft }: Guide): string {
  const { fuldmagtsgiver, fuldmagtshaver } = typedNames(draft);
  if (!fuldmagtsgiver && !fuldmagtshaver) return BEHOV_HEAD.hint;
  return `${BEHOV_HEAD.hint} Så slettes det, du har skrevet om borgeren og hjælperen.`;
}

function submitWords(purpose: Guide["draft"]["purpose"], basis: Basis, isBlank: boolean): string {
  const slipSheet = basis !== "signature";
  if (purpose === "change") {
    return slipSheet ? "Gem ændringerne, og lav et nyt følgeark" : "Gem ændringerne, og lav nye papirer";
  }
  if (isBlank) return "Opret sagen med blanketten";
  const makesSlipSheet = slipSheet || purpose === "letter";
  return makesSlipSheet ? "Opret sagen, og lav følgearket" : "Opret sagen, og lav papirerne";
}

function isOfBlank({ brev }: Guide["parsed"]): boolean {
  return brev.ok && brev.value.arrival.origin === "blank_form";
}

type Head = Omit<GuideView["head"], "sentence">;

const HEADS: Record<GuideStep, (names: SpokenNames, guide: Guide) => Head> = {
  behov: (_, guide) => ({ ...BEHOV_HEAD, hint: behovHint(guide) }),
  brev: () => BREV_HEAD,
  fuldmagtsgiver: () => ({ title: "Hvem giver fuldmagt?", pill: "giver", submit: "Fortsæt til hjælperen" }),
  fuldmagtshaver: ({ fuldmagtsgiver }) => ({
    title: `Hvem får fuldmagt af ${fuldmagtsgiver.short}?`,
    pill: "haver",
    submit: "Fortsæt til emner",
  }),
  emner: ({ fuldmagtsgiver, fuldmagtshaver }) => ({
    title: `Hvad må ${fuldmagtshaver.short} hjælpe ${fuldmagtsgiver.short} med?`,
    submit: "Fortsæt til periode",
  }),
  periode: () => ({ title: "Hvor længe gælder fuldmagten?", submit: "Fortsæt til oplæsning" }),
  opret: ({ fuldmagtsgiver }, { draft, parsed }) => ({
    title:
      draft.purpose === "letter"
        ? `Læs det igennem, og se efter i ${isOfBlank(parsed) ? "blanketten" : "brevet"}`
        : `Læs det op for ${fuldmagtsgiver.short}`,
    submit: submitWords(
      draft.purpose,
      parsed.behov.ok ? parsed.behov.value.basis : "signature",
      draft.purpose === "letter" && isOfBlank(parsed),
    ),
  }),
};
