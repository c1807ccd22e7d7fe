import type { BlankState } from "@/lib/post/blank/blank";
import type { Refusal, Transition } from "@/lib/transitions";

/** The whole life of a blank form. Buttons, refusals and tests come from here. */
export const BLANK_STEPS = {
  make: { from: [null], to: ["in_stock"], permission: "post:handle" },
  hand_out: { from: ["in_stock"], to: ["handed_out"], permission: "post:handle" },
  // came back unused
  take_back: { from: ["handed_out"], to: ["in_stock"], permission: "post:handle" },
  // one that was written down as lost or scrapped lies here after all
  find: { from: ["lost", "scrapped"], to: ["in_stock"], permission: "post:handle" },
  lose: { from: ["in_stock", "handed_out"], to: ["lost"], permission: "post:handle" },
  scrap: { from: ["in_stock", "handed_out", "lost"], to: ["scrapped"], permission: "post:handle" },
  // filled in and back; also one that went straight from the shelf, or was taken for lost
  link: { from: ["in_stock", "handed_out", "lost"], to: ["linked"], permission: "post:handle" },
} as const satisfies Record<string, Transition<BlankState>>;

export type BlankStep = keyof typeof BLANK_STEPS;
export const BLANK_STEP_NAMES = Object.keys(BLANK_STEPS) as readonly BlankStep[];

/** A step's row with the general type, for code that treats all steps alike. */
export function blankStep(step: BlankStep): Transition<BlankState> {
  return BLANK_STEPS[step];
}

/** What is written down of numbers that somebody types, beside handing out. */
export const CORRECTIONS = ["take_back", "lose", "scrap", "find"] as const satisfies readonly BlankStep[];
export type Correction = (typeof CORRECTIONS)[number];

export const CORRECTION_LABELS: Record<Correction, string> = {
  take_back: "Kommet tilbage ubrugte",
  lose: "Blevet væk",
  scrap: "Kasseret",
  find: "Fundet igen",
};

export const CORRECTION_HINTS: Record<Correction, string> = {
  take_back: "De lægges på lager igen.",
  lose: "De står som meldt væk. Kommer en tilbage udfyldt, kan den stadig bruges.",
  scrap: "De er revet over, våde eller for gamle. De kan ikke bruges mere.",
  find: "De var meldt væk eller kasseret og ligger her alligevel. De lægges på lager.",
};

export type BlankRefusal = Refusal | "unknown_number" | "too_many" | "before_made" | "changed_meanwhile";

/** What is to be done instead, for each step that is refused of where a form is. */
export const WRONG_STATE_SENTENCES: Record<Exclude<BlankStep, "make">, string> = {
  hand_out: "Kun blanketter på lager kan udleveres.",
  take_back: "Kun udleverede blanketter kan komme tilbage.",
  find: "Kun blanketter, der er meldt væk eller kasseret, kan findes igen.",
  lose: "Kun blanketter på lager eller udleverede kan meldes væk.",
  scrap: "En blanket, der er brugt til en sag eller allerede kasseret, kan ikke kasseres.",
  link: "Blanketten er brugt eller kasseret.",
};
