import type { Actor } from "@/lib/auth/permissions";
import { type IsoDate, shortDate } from "@/lib/dates";
import { asIfLast } from "@/lib/events/order";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { type FormStep, parseStep } from "@/lib/sag/input/step";
import { type Judgement, judgeStep, type StepRefusal } from "@/lib/sag/judge";
import { REFUSAL_SENTENCES } from "@/lib/sag/labels";
import { type SagStatus, sagStep } from "@/lib/sag/lifecycle";
import { isAsShown, type SagSnapshot } from "@/lib/sag/snapshot";

/** The steps that one sitting takes, in their order: from signed paper to the receipt, with the citizen there. */
const SITTING_STEPS = ["receive", "check", "register", "send_receipt"] as const satisfies readonly FormStep[];
export type SittingStep = (typeof SITTING_STEPS)[number];

/** Is it entered in Digital Fuldmagt now, or is that left for later: the national solution may be down. */
export const ENTERED = ["now", "later"] as const;

/** The steps that are left for one sitting; none when the sag cannot be led to its end in one. */
export function sittingSteps(status: SagStatus): readonly SittingStep[] {
  const first = SITTING_STEPS.findIndex((step) => sagStep(step).from.includes(status));
  return first < 0 ? [] : SITTING_STEPS.slice(first);
}

/** What the form says is to be done now: with "later", what comes before the national solution. */
function stepsAsked(form: TypedForm, status: SagStatus): readonly SittingStep[] {
  const steps = sittingSteps(status);
  if (!steps.includes("register") || typed(form, "digital") === "now") return steps;
  return steps.filter((step) => step === "receive" || step === "check");
}

export type StepForm = { step: SittingStep; form: TypedForm };

/** The one form as the forms of its steps, each with the version that it will find. */
function stepForms(form: TypedForm, sag: SagSnapshot, today: IsoDate): StepForm[] {
  const version = Number(typed(form, "version"));
  return stepsAsked(form, sag.status).map((step, at) => ({
    step,
    form: {
      ...form,
      ...(step === "receive" ? allPages(sag, today) : {}),
      ...(step === "send_receipt" ? { udleveret: ["on"] } : {}),
      version: [String(version + at)],
    },
  }));
}

/** One tick stands for every page that is awaited, today: nobody has sorted them one by one. */
function allPages({ pages }: SagSnapshot, today: IsoDate): TypedForm {
  const awaited = pages.filter(({ returnedOn }) => returnedOn === null);
  return {
    sider: awaited.map(({ number }) => String(number)),
    modtaget: [shortDate(today)],
    kom: ["counter"],
  };
}

type Asking = { form: TypedForm; actor: Actor; today: IsoDate };

export type SittingJudgement =
  | { ok: true; forms: StepForm[] }
  | { ok: false; refusal: StepRefusal }
  | { ok: false; errors: FieldError[] };

/** May all of it be done, with what was typed? Pure, by the rules of the single steps; every error is told at once. */
export function judgeSitting(sag: SagSnapshot, { form, actor, today }: Asking): SittingJudgement {
  if (!isAsShown(sag, form)) return { ok: false, refusal: "changed_meanwhile" };
  if (sittingSteps(sag.status).length === 0) return { ok: false, refusal: "wrong_status" };
  const forms = stepForms(form, sag, today);
  const errors = problemsOf(form, { sag, forms, today });
  if (errors.length > 0) return { ok: false, errors };
  let reached = sag;
  for (const { step, form: stepForm } of forms) {
    const judged = judgeStep(reached, { step, form: stepForm, actor, today });
    if (!judged.ok) return refusedAt(judged);
    reached = afterStep(reached, step, judged);
  }
  return { ok: true, forms };
}

type Sitting = { sag: SagSnapshot; forms: readonly StepForm[]; today: IsoDate };

/** What is wrong with each field, in the order of the page. */
function problemsOf(form: TypedForm, { sag, forms, today }: Sitting): FieldError[] {
  const inForms = (...steps: SittingStep[]) =>
    forms
      .filter(({ step }) => steps.includes(step))
      .flatMap(({ step, form: stepForm }) => {
        const parsed = parseStep(step, stepForm, sag, today);
        return parsed.ok ? [] : parsed.errors;
      });
  return [
    ...pagesProblem(form, sag.status),
    ...inForms("receive", "check"),
    ...enteredProblem(form, sag.status),
    ...inForms("register", "send_receipt"),
  ];
}

function pagesProblem(form: TypedForm, status: SagStatus): FieldError[] {
  if (!sittingSteps(status).includes("receive") || typed(form, "sider") !== "") return [];
  const message = "Sæt kryds, når alle sider er underskrevet og her. Mangler der noget, så gå til sagen.";
  return [{ field: "sider", message }];
}

function enteredProblem(form: TypedForm, status: SagStatus): FieldError[] {
  if (!sittingSteps(status).includes("register")) return [];
  const answer = ENTERED.find((known) => known === typed(form, "digital"));
  if (!answer) return [{ field: "digital", message: "Vælg, om fuldmagten er oprettet i Digital Fuldmagt." }];
  if (answer === "now" || stepsAsked(form, status).length > 0) return [];
  const message = "Der er ikke andet at gemme nu. Vælg ja, når fuldmagten er oprettet, eller gå til sagen.";
  return [{ field: "digital", message }];
}

/** The only day that is typed is the day it was entered: one that lies too early belongs to that field. */
function refusedAt(judged: Exclude<Judgement, { ok: true }>): Exclude<SittingJudgement, { ok: true }> {
  if (!("refusal" in judged) || judged.refusal !== "before_earlier_step") return judged;
  return { ok: false, errors: [{ field: "oprettet", message: REFUSAL_SENTENCES.before_earlier_step }] };
}

/** The sag as the next step finds it. A database test holds it against what a step really leaves. */
function afterStep(
  sag: SagSnapshot,
  step: SittingStep,
  { to, input }: Extract<Judgement, { ok: true }>,
): SagSnapshot {
  const isBack = (number: number) => step === "receive" && input.pages.includes(number);
  const fact = { type: "sag.stepped", step, from: sag.status, to } as const;
  return {
    ...sag,
    status: to,
    version: sag.version + 1,
    pages: sag.pages.map((page) => (isBack(page.number) ? { ...page, returnedOn: input.on } : page)),
    events: [...sag.events, asIfLast("sag", input.on, fact)],
  };
}

/**
 * Is this the form that brought the sag to where it is? Then it was sent twice, and there is nothing more to do:
 * since the version that the form was shown with, the same person has taken just these steps.
 */
export function isSentAgain(sag: SagSnapshot, { form, actor }: Omit<Asking, "today">): boolean {
  const since = sag.version - Number(typed(form, "version"));
  if (!Number.isInteger(since) || since < 1) return false;
  const steps = sag.events.flatMap(({ fact, actor: by }) =>
    fact.type === "sag.stepped" ? [{ step: fact.step, from: fact.from, by }] : [],
  );
  const taken = steps.slice(-since);
  const from = taken[0]?.from;
  if (!from || taken.some(({ by }) => by !== actor.key)) return false;
  const asked = stepsAsked(form, from);
  return asked.length === since && asked.every((step, at) => taken[at]?.step === step);
}
