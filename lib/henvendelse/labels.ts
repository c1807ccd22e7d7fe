import type { Material, NobodyReason, OfferedInstead, Outcome } from "@/lib/henvendelse/outcome";

/** What each outcome is called, and when it is the right one. */
export const OUTCOME_LABELS: Record<Outcome, { word: string; hint: string }> = {
  fuldmagt: {
    word: "Digital fuldmagt",
    hint: "En anden skal hjælpe flere gange, og emnet er på listen.",
  },
  medbetjening: {
    word: "Hjælp her og nu (medbetjening)",
    hint: "Det skal kun klares i dag. Borgeren er med hele vejen.",
  },
  citizen_does_it: {
    word: "Borgeren kan selv gøre det på borger.dk",
    hint: "Borgeren har MitID og kan give fuldmagten hjemme.",
  },
  analogue_fuldmagt: {
    word: "Fuldmagt på papir eller mundtligt",
    hint: "Borgeren kan hverken skrive under med MitID eller i hånden, eller vil selv vælge ordene. Loven kræver ingen bestemt form.",
  },
  general_or_future_fuldmagt: {
    word: "Generalfuldmagt eller fremtidsfuldmagt",
    hint: "Borgeren har allerede en, der er i kraft.",
  },
  guardian_or_doubt: {
    word: "Har en værge, eller I er i tvivl",
    hint: "Er I i tvivl om, hvorvidt borgeren forstår, hvad en fuldmagt er, så giv videre til en kollega.",
  },
  nobody_to_appoint: {
    word: "Ingen at give fuldmagt til",
    hint: "Borgeren har brug for hjælp, men har ikke en at pege på.",
  },
  other: { word: "Andet", hint: "Intet af det andet passer." },
};

/** The order they are offered in: the most likely first. */
export const OUTCOMES_OFFERED = [
  "fuldmagt",
  "medbetjening",
  "citizen_does_it",
  "analogue_fuldmagt",
  "general_or_future_fuldmagt",
  "guardian_or_doubt",
  "nobody_to_appoint",
  "other",
] as const satisfies readonly Outcome[];

export const NOBODY_REASON_LABELS: Record<NobodyReason, string> = {
  no_relatives: "Har ingen pårørende",
  does_not_want_to: "Vil ikke give fuldmagt til nogen",
  relatives_not_digital: "De pårørende er ikke digitale",
  carer_not_allowed: "Plejepersonalet må ikke",
  other: "Noget andet",
};

export const OFFERED_LABELS: Record<OfferedInstead, string> = {
  medbetjening: "Hjælp her og nu (medbetjening)",
  analogue_fuldmagt: "Fuldmagt på papir eller mundtligt",
  contact_person: "En kontaktperson",
  other_help: "Anden hjælp",
  nothing: "Ikke noget",
};

export const MATERIAL_LABELS: Record<Material, string> = {
  booklet: "Hæftet om fuldmagt",
  films: "Film om fuldmagt",
};
