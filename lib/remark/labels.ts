import type { RemarkStatus, RemarkWay } from "@/lib/remark/status";

/** What can become of a remark; one that lacks its answer has none yet. */
export const OUTCOMES = [
  "done",
  "in_progress",
  "undecided",
  "not_possible",
] as const satisfies readonly RemarkStatus[];
export type Outcome = (typeof OUTCOMES)[number];

/** How a remark came that a colleague types. */
export const TYPED_WAYS = ["mail", "phone", "meeting"] as const satisfies readonly RemarkWay[];
export type TypedWay = (typeof TYPED_WAYS)[number];

export const WAY_LABELS: Record<RemarkWay, string> = {
  page: "Skrevet på statussiden",
  mail: "På mail",
  meeting: "På et møde",
  phone: "I telefonen",
};

export const ANSWER_REFUSALS = ["not_permitted", "not_found", "changed_meanwhile", "in_edition"] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];

export const ANSWER_REFUSAL_WORDS: Record<AnswerRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  not_found: "Den bemærkning findes ikke.",
  changed_meanwhile: "En kollega har gemt et svar, mens du skrev. Se begge udgaver herunder, og vælg.",
  in_edition: "Svaret står i en udgivet status og kan ikke ændres.",
};
