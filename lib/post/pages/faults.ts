import type { ASK_REASONS, REJECT_REASONS } from "@/lib/sag/reasons";

type AskReason = (typeof ASK_REASONS)[number];
type RejectReason = (typeof REJECT_REASONS)[number];

/** What can be wrong with a signed form, and what is done about it. Closed: no words about a person go with it. */
export type SignatureFault = { name: string; fault: string; toDo: string } & (
  | { ask: AskReason }
  | { reject: RejectReason }
);

export const SIGNATURE_FAULTS: readonly SignatureFault[] = [
  {
    name: "no_signature",
    fault: "Underskriften mangler.",
    toDo: "Bed om den i et brev. Siden skal skrives under og sendes igen.",
    ask: "signature_missing",
  },
  {
    name: "wrong_box",
    fault: "Der er skrevet i et forkert felt.",
    toDo: "Kan I se, hvad der menes, er det ikke en fejl. Ellers: Bed om en ny side.",
    ask: "wrong_field",
  },
  {
    name: "no_date",
    fault: "Datoen mangler.",
    toDo: "Bed om den i et brev. I må ikke skrive den selv.",
    ask: "date_missing",
  },
  {
    name: "crossed_out",
    fault: "Noget, der er trykt, er streget ud, eller der er skrevet noget til.",
    toDo: "Spørg, hvad fuldmagten skal gælde. Skal den ændres, så ret sagen. Det giver nye papirer.",
    ask: "scope_unclear",
  },
  {
    name: "another_signer",
    fault: "En anden har skrevet under.",
    toDo: "Afvis sagen. Fuldmagtsgiveren skal selv skrive under.",
    reject: "not_signed_by_fuldmagtsgiver",
  },
];

/** What is often taken for one. */
export const NO_FAULTS: readonly string[] = [
  "To farver blæk er ikke en fejl.",
  "Krøller, pletter og skæve scanninger er ikke en fejl, når skriften kan ses.",
];
