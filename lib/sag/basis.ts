export const BASES = ["signature", "general_fuldmagt", "future_fuldmagt"] as const;
export type Basis = (typeof BASES)[number];
