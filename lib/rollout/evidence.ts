import type { RolloutStep } from "@/lib/rollout/gates";

/** What shows that a gate was passed. A closed list: it stands in the log. */
export const EVIDENCE = [
  "mail_from_authoritative_mailbox",
  "answer_from_digitaliseringsstyrelsen",
  "privilegienavn_set",
  "test_passed",
  "staff_trained",
  "page_text_updated",
  "staff_can_look_it_up",
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const EVIDENCE_LABELS: Record<Evidence, string> = {
  mail_from_authoritative_mailbox: "Mail fra den autoritative postkasse",
  answer_from_digitaliseringsstyrelsen: "Svar fra Digitaliseringsstyrelsen",
  privilegienavn_set: "Privilegienavn sat på formularen",
  test_passed: "Test bestået",
  staff_trained: "Personale oplært",
  page_text_updated: "Sidetekst opdateret",
  staff_can_look_it_up: "Personalet i området kan slå den op",
};

/** What each step must at least be shown by (domain.md 1.9: the connection process); none where nothing is asked. */
export const EVIDENCE_NEEDED: Partial<Record<RolloutStep, readonly Evidence[]>> = {
  send_connection: ["mail_from_authoritative_mailbox"],
  confirm: ["answer_from_digitaliseringsstyrelsen"],
  begin_test: ["privilegienavn_set"],
  go_live: ["test_passed"],
  skip_test: ["staff_can_look_it_up"],
};

/** Contact pakker alone have nothing that can be tested, however they came to the test. */
export function evidenceNeeded(step: RolloutStep, contactAlone: boolean): readonly Evidence[] {
  return EVIDENCE_NEEDED[contactAlone && step === "go_live" ? "skip_test" : step] ?? [];
}

/** The first of what a step needs that is not there; null when all is. */
export function missingEvidence(
  step: RolloutStep,
  { shown, contactAlone }: { shown: readonly Evidence[]; contactAlone: boolean },
): Evidence | null {
  return evidenceNeeded(step, contactAlone).find((needed) => !shown.includes(needed)) ?? null;
}
