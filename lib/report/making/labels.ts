import type { ReportState } from "@/lib/report/lifecycle";
import type { HiddenNumber } from "@/lib/report/making/hidden";
import type { ReportRefusal } from "@/lib/report/making/judge";

/** A state with the sign that shows it: the sign is ours when the author has the next move. */
export const REPORT_STATE_LABELS: Record<
  ReportState,
  { word: string; sign: "ours" | "theirs" | "done" | "draft" }
> = {
  draft: { word: "Kladde", sign: "draft" },
  sent_for_approval: { word: "Sendt til godkendelse", sign: "theirs" },
  approved: { word: "Godkendt, klar til at udgive", sign: "ours" },
  published: { word: "Udgivet", sign: "done" },
};

export const REPORT_REFUSALS: Record<ReportRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  wrong_status: "Det kan ikke ske, som status står nu. Hent siden igen, og se, hvor den er nået til.",
  reason_missing: "Skriv, hvorfor den sendes tilbage.",
  not_found: "Status findes ikke mere. Hent siden igen.",
  not_over: "Kvartalet er ikke slut endnu. Status kan begyndes dagen efter dets sidste dag.",
  changed_meanwhile: "Status er ændret af en kollega, mens du skrev. Se begge udgaver herunder, og vælg.",
  own_report: "Du har selv skrevet i den. En anden skal godkende.",
  no_approver: "Vælg en kollega, som ikke selv har skrevet i den.",
  not_author: "Det er den, der har skrevet status, som udgiver den.",
  what_changed_missing: "Skriv, hvad der er rettet siden den forrige udgave.",
  changed_since_approval:
    "Noget er ændret, siden status blev læst: et svar til boardet eller tallene. Læs den igen, og få den godkendt på ny.",
};

export const HIDDEN_WHY: Record<HiddenNumber["why"], string> = {
  under_5: "Tallet er under 5",
  hidden: "Ellers kunne et tal under 5 regnes ud",
  withheld: "Med en tabel kunne et tal under 5 regnes ud",
};
