import type { Actor } from "@/lib/auth/permissions";
import { readCatalogue, readLocations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { type Draft, readDraft } from "@/lib/draft/draft";
import { environment } from "@/lib/env.mjs";
import { typed } from "@/lib/form/form";
import { ID_SEEN } from "@/lib/person/person";
import { readBlankName } from "@/lib/post/blank/blank";
import { type FoundBlank, findBlank } from "@/lib/post/blank/find";
import {
  GUIDE_STEPS,
  type GuideStep,
  type ParsedGuide,
  parseGuide,
  type RegistrationContext,
} from "@/lib/sag/guide/registration";
import { leadsToSag } from "@/lib/sag/input/behov";
import { readSettings } from "@/lib/setting/queries";

/** Step labels as the guide shows them. */
export const GUIDE_LABELS: Record<GuideStep, string> = {
  behov: "Behov",
  brev: "Brevet",
  fuldmagtsgiver: "Giver fuldmagt",
  fuldmagtshaver: "Får fuldmagt",
  emner: "Emner",
  periode: "Periode",
  opret: "Læs op og opret",
};

export type Guide = { draft: Draft; context: RegistrationContext; parsed: ParsedGuide };

/** What the rules of the guide need, on the day it is. */
export async function guideContext(now: Date): Promise<RegistrationContext> {
  const today = copenhagenDay(now);
  const [catalogue, locations, settings] = await Promise.all([
    readCatalogue(today),
    readLocations(today),
    readSettings(db(), today),
  ]);
  return {
    today,
    allowSynthetic: environment().demo,
    catalogue,
    locations,
    warnUnder18: settings["person.warnUnder18"],
    askCaringEmployee: settings["person.askCaringEmployee"],
    acceptedPapers: settings["paper.accepted"],
    blank: null,
    acceptedId: settings["paper.acceptedId"],
    longestYears: settings["period.longestYears"],
  };
}

/** An own draft with all its steps judged; null when there is none. */
export async function readGuide(actor: Actor, id: string, now: Date): Promise<Guide | null> {
  const draft = await readDraft(actor, id, now);
  if (!draft || draft.purpose === "step") return null;
  const context = { ...withItsPlace(await guideContext(now), draft), blank: await typedBlank(draft) };
  return { draft, context, parsed: parseGuide(draft.typed, context) };
}

/** The blank form that the draft says it is about. */
async function typedBlank({ typed: steps }: Draft): Promise<FoundBlank | null> {
  const read = readBlankName(typed(steps.brev, "blanket"));
  return read.ok ? findBlank(db(), read.name) : null;
}

/** A sag that is changed stays where it began, also when that place has closed since; and so does what was seen then. */
function withItsPlace(context: RegistrationContext, { purpose, typed: steps }: Draft): RegistrationContext {
  if (purpose !== "change") return context;
  const slug = typed(steps.behov, "sted");
  const seen = ID_SEEN.filter((id) => id === typed(steps.fuldmagtsgiver, "legitimation"));
  return {
    ...context,
    locations: [...context.locations, { slug, name: slug }],
    acceptedId: [...context.acceptedId, ...seen],
  };
}

/**
 * The steps that a draft goes through: a change of a sag has its henvendelse already, and a paper that came by
 * itself begins with the paper. What was refused on the page of a sag is kept as a draft too, and is no guide.
 */
export function stepsOf(purpose: Draft["purpose"]): readonly GuideStep[] {
  if (purpose === "step") return [];
  const first = purpose === "change" ? null : purpose === "letter" ? "brev" : "behov";
  return GUIDE_STEPS.filter((step) => step === first || !FIRST_STEPS.includes(step));
}

/** The steps that begin a draft. */
export const FIRST_STEPS: readonly string[] = ["behov", "brev"];

export function stepAfter(step: GuideStep, purpose: Draft["purpose"] = "registration"): GuideStep {
  const steps = stepsOf(purpose);
  return steps[steps.indexOf(step) + 1] ?? "opret";
}

/** "Emner, trin 4 af 6": for the page's title. Which of the first steps began it makes no difference. */
export function stepTitle(step: GuideStep): string {
  const number = Math.max(1, GUIDE_STEPS.indexOf(step));
  return `${GUIDE_LABELS[step]}, trin ${number} af ${GUIDE_STEPS.length - 1}`;
}

/** How far a draft has come: the first step that is not in order. */
export function firstOpenStep({ draft, parsed }: Pick<Guide, "draft" | "parsed">): GuideStep {
  return stepsOf(draft.purpose).find((step) => step === "opret" || !isInOrder(parsed, step)) ?? "opret";
}

/** Step 1 is in order when a sag is to be made: another outcome is recorded, and the guide ends there. */
function isInOrder(parsed: ParsedGuide, step: Exclude<GuideStep, "opret">): boolean {
  return parsed[step].ok && (step !== "behov" || leadsToSag(parsed.behov));
}

/** The names typed so far, as typed. */
export function typedNames(draft: Pick<Draft, "typed">) {
  return {
    fuldmagtsgiver: typed(draft.typed.fuldmagtsgiver, "navn").trim(),
    fuldmagtshaver: typed(draft.typed.fuldmagtshaver, "navn").trim(),
  };
}
