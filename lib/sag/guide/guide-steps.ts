import { GUIDE_LABELS, type Guide, stepsOf } from "@/lib/sag/guide/guide";
import type { GuideStep } from "@/lib/sag/guide/registration";

export type GuideLine = {
  key: string;
  label: string;
  state: "done" | "current" | "error" | "upcoming";
  href?: string;
};

/** The row of steps above the form: what is in order can be gone back to. */
export function guideSteps(here: GuideStep, guide: Guide | null, hasErrors = false): GuideLine[] {
  const purpose = guide?.draft.purpose ?? (here === "brev" ? "letter" : "registration");
  return stepsOf(purpose).map((step) => {
    const label = purpose === "letter" && step === "opret" ? "Læs igennem og opret" : GUIDE_LABELS[step];
    const line = { key: step, label };
    if (step === here) return { ...line, state: hasErrors ? "error" : "current" };
    const done = guide && step !== "opret" && guide.draft.typed[step] && guide.parsed[step].ok;
    if (!done) return { ...line, state: "upcoming" };
    return { ...line, state: "done", href: `/sager/ny/${guide.draft.id}/${step}` };
  });
}
