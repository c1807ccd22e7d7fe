/** Why a page could not be put where somebody said: the field that it belongs to, and what to do. */
export const MATCH_REFUSALS = {
  wrong_length: { field: "kode", message: "Skriv hele koden. Den har 9 tegn, for eksempel 7K3M-9XRT-4." },
  wrong_sign: {
    field: "kode",
    message: "Et af tegnene bruges ikke i koderne. Se efter, om det er et andet tegn, der ligner.",
  },
  wrong_check: {
    field: "kode",
    message: "Koden passer ikke. Se efter, om et tegn er forkert eller byttet om.",
  },
  unknown_code: {
    field: "kode",
    message: "Vi har ingen papirer med den kode. Se efter, om alle tegn er rigtige, eller find sagen.",
  },
  no_such_page_of_code: {
    field: "kode",
    message: "Koden hører til en sag, men der er ingen side med det nummer. Find sagen i stedet.",
  },
  no_sag_chosen: { field: "sag", message: "Vælg den sag, som siden hører til, eller skriv sagsnummeret." },
  no_such_sag: {
    field: "sagsnummer",
    message: "Sagen findes ikke. Skriv hele nummeret, for eksempel 2026-000482.",
  },
  no_page: { field: "nummer", message: "Skriv sidens nummer. Det står nederst på siden." },
  no_such_page: {
    field: "nummer",
    message: "Sagens papirer har ingen side med det nummer. Skriv et af dem, der er.",
  },
  is_here: {
    field: "nummer",
    message:
      "Den side af sagen er her allerede. Skriv et andet nummer, eller læg siden væk som scannet to gange.",
  },
  no_reason: { field: "grund", message: "Vælg, hvorfor siden lægges væk." },
  none_ticked: { field: "side", message: "Sæt kryds ved de sider, som sagen skal begynde med." },
  not_accepted: {
    field: "side",
    message: "Kommunen tager ikke imod papirer fra andre, så sagen kan ikke begynde med siderne.",
  },
  is_checked: { field: "siden", message: "Sagen er kontrolleret, så siden kan ikke tages fra den nu." },
  changed_meanwhile: {
    field: "siden",
    message: "En kollega har flyttet siden. Du kan se her, hvor den ligger nu.",
  },
} as const satisfies Record<string, { field: string; message: string }>;

export type MatchRefusal = keyof typeof MATCH_REFUSALS;
export const MATCH_REFUSAL_NAMES = Object.keys(MATCH_REFUSALS).filter(
  (name): name is MatchRefusal => name in MATCH_REFUSALS,
);

export type Moved = { ok: true } | { ok: false; refusal: MatchRefusal | "not_found" };
