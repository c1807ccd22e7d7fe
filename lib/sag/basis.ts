export const BASES = ["signature", "general_fuldmagt", "future_fuldmagt"] as const;
export type Basis = (typeof BASES)[number];

/** A general or future fuldmagt in running text: "generalfuldmagt", "generalfuldmagten", "En generalfuldmagt". */
export const BASIS_WORDS = {
  general_fuldmagt: { word: "generalfuldmagt", the: "generalfuldmagten", a: "En generalfuldmagt" },
  future_fuldmagt: { word: "fremtidsfuldmagt", the: "fremtidsfuldmagten", a: "En fremtidsfuldmagt" },
} as const satisfies Record<Exclude<Basis, "signature">, Record<"word" | "the" | "a", string>>;
