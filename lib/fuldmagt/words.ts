/**
 * The plain words for what a fuldmagt allows, the same on every screen, letter and form.
 * Begin a sentence or a cell with `capitalised`.
 */
export const FULDMAGT_KINDS = ["act", "insight"] as const;
export type FuldmagtKind = (typeof FULDMAGT_KINDS)[number];

export const FULDMAGT_CHANNELS = ["self_service", "contact"] as const;
export type FuldmagtChannel = (typeof FULDMAGT_CHANNELS)[number];

/** As the fuldmagtsgiver says it: on the form to sign. */
export const KIND_WORDS_MINE: Record<FuldmagtKind, string> = {
  act: "gøre det for mig",
  insight: "kun se med",
};

/** As others say it of the fuldmagtsgiver, by first name: "gøre det for Ingrid". */
export const KIND_WORDS_FOR: Record<FuldmagtKind, (fuldmagtsgiverName: string) => string> = {
  act: (fuldmagtsgiverName) => `gøre det for ${fuldmagtsgiverName}`,
  insight: () => "kun se med",
};

/** As a letter says it to the fuldmagtsgiver. */
export const KIND_WORDS_YOURS: Record<FuldmagtKind, string> = {
  act: "gøre det for dig",
  insight: "kun se med",
};

/** The terms of the law and of the national solution. */
export const KIND_TERMS: Record<FuldmagtKind, string> = {
  act: "handlefuldmagt",
  insight: "indsigtsfuldmagt",
};

/** The channels as the national solution names them. */
export const CHANNEL_TERMS: Record<FuldmagtChannel, string> = {
  self_service: "selvbetjening",
  contact: "kontakt",
};

/** What the national solution calls a pakke: "Hjælpemidler – handlefuldmagt til selvbetjening". */
export function nationalName(title: string, pakke: { kind: FuldmagtKind; channel: FuldmagtChannel }): string {
  return `${title} – ${KIND_TERMS[pakke.kind]} til ${CHANNEL_TERMS[pakke.channel]}`;
}

export const CHANNEL_WORDS: Record<FuldmagtChannel, string> = {
  self_service: "på nettet",
  contact: "ringe og skrive",
};

/** What the fuldmagtshaver may not do when a topic lacks the channel; by first name: "Karen må ikke …". */
export const CHANNEL_MISSING: Record<FuldmagtChannel, (fuldmagtshaverName: string) => string> = {
  self_service: (fuldmagtshaverName) => `${fuldmagtshaverName} må ikke bruge nettet til det her`,
  contact: (fuldmagtshaverName) => `${fuldmagtshaverName} må ikke ringe om det her`,
};

/** "på nettet" → "På nettet" */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase("da-DK") + words.slice(1);
}
