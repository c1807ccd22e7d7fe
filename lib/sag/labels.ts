import type { FormStep } from "@/lib/sag/input/step";
import type { StepRefusal } from "@/lib/sag/judge";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { NotRegisteredReason, Reason } from "@/lib/sag/reasons";

export type Sign = "ours" | "theirs" | "done" | "stopped";

/** Word and sign of each status: filled when we are to act, a ring when the citizen has it. */
export const STATUS_LABELS: Record<SagStatus, { word: string; sign: Sign }> = {
  awaiting_signature: { word: "Afventer underskrift", sign: "theirs" },
  received: { word: "Skal kontrolleres", sign: "ours" },
  awaiting_citizen: { word: "Mangler noget", sign: "theirs" },
  checked: { word: "Skal oprettes i Digital Fuldmagt", sign: "ours" },
  registered: { word: "Mangler kvittering", sign: "ours" },
  completed: { word: "Afsluttet", sign: "done" },
  rejected: { word: "Afvist", sign: "stopped" },
  withdrawn: { word: "Trukket tilbage", sign: "stopped" },
  lapsed: { word: "Bortfaldet", sign: "stopped" },
  ended: { word: "Ophørt ved død", sign: "stopped" },
};

/** What the button of a step says. */
export const STEP_BUTTONS: Record<FormStep, string> = {
  receive: "Gem, at siderne er kommet",
  check: "Det hele er i orden",
  ask_citizen: "Gem, hvad der mangler",
  register: "Gem, at fuldmagten er oprettet",
  send_receipt: "Lav kvitteringen",
  undo_registration: "Fortryd oprettelsen",
  reject: "Afvis sagen",
  withdraw: "Gem, at den er trukket tilbage",
  lapse: "Lad sagen bortfalde",
  end_by_death: "Afslut ved dødsfald",
  reopen: "Genåbn sagen",
};

export const REASON_LABELS: Record<Reason, string> = {
  pages_missing: "En eller flere sider",
  signature_missing: "Underskriften",
  date_missing: "Datoen",
  wrong_field: "Der er skrevet i et forkert felt",
  scope_unclear: "Det er uklart, hvad fuldmagten gælder",
  identity_missing: "Legitimation",
  entered_by_mistake: "Oprettet ved en fejl",
  wrong_content: "Oprettet med forkert indhold",
  not_in_register: "Findes ikke i Digital Fuldmagt",
  cannot_be_identified: "Vi kan ikke få at vide, hvem borgeren er",
  not_signed_by_fuldmagtsgiver: "En anden end fuldmagtsgiveren har skrevet under",
  does_not_understand: "Borgeren forstår ikke, hvad fuldmagten betyder",
  has_guardian: "Borgeren har en værge",
  topic_cannot_be_given: "Emnet kan ikke gives med Digital Fuldmagt",
  nothing_registered: "Ingen af fuldmagterne kunne oprettes",
  fuldmagtsgiver_died: "Fuldmagtsgiveren er død",
  fuldmagtshaver_died: "Fuldmagtshaveren er død",
  closed_by_mistake: "Lukket ved en fejl",
  citizen_came_back: "Borgeren er vendt tilbage",
  new_information: "Der er kommet nye oplysninger",
  death_noted_by_mistake: "Dødsfaldet var noteret ved en fejl",
};

export const NOT_REGISTERED_LABELS: Record<NotRegisteredReason, string> = {
  not_in_national_solution: "Nej: kan ikke vælges i Digital Fuldmagt",
  citizen_changed_mind: "Nej: borgeren vil ikke alligevel",
  fuldmagtshaver_without_mitid: "Nej: fuldmagtshaveren har ikke MitID",
};

/** Why something was not entered, said to the fuldmagtsgiver. */
export const NOT_REGISTERED_SENTENCES: Record<NotRegisteredReason, string> = {
  not_in_national_solution: "Det kan ikke vælges i Digital Fuldmagt nu.",
  citizen_changed_mind: "Det ville du ikke alligevel.",
  fuldmagtshaver_without_mitid: "Det kræver, at den, der får fuldmagten, har MitID.",
};

/** What a refusal says, and what to do now. */
export const REFUSAL_SENTENCES: Record<StepRefusal, string> = {
  not_permitted: "Du har ikke adgang til at gøre det. Spørg en kollega i Borgerservice.",
  wrong_status: "Det kan ikke gøres nu. Se under »Det næste«, hvor sagen står.",
  reason_missing: "Vælg en grund på listen.",
  not_found: "Sagen findes ikke. Se efter, om nummeret er skrevet rigtigt.",
  changed_meanwhile:
    "Sagen er ændret af en kollega. Siden viser, hvor den står nu. Det, du skrev, står stadig i felterne. Se det efter, og gem igen, hvis det stadig skal ske.",
  nothing_active: "Der er ingen fuldmagt, der gælder nu. Se, hvad der er sket, under »Historik«.",
  before_earlier_step:
    "Datoen ligger før et tidligere trin i sagen. Se datoerne under »Historik«, og skriv en senere dato.",
};
