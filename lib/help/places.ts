const FOR_STEP: Readonly<Record<string, string>> = {
  brev: "/hjaelp#et-brev-er-kommet",
  behov: "/hjaelp#hvad-er-der-brug-for",
  fuldmagtsgiver: "/hjaelp#registrer-en-fuldmagt",
  fuldmagtshaver: "/hjaelp#registrer-en-fuldmagt",
  emner: "/hjaelp#emner-og-oensker",
  periode: "/hjaelp#registrer-en-fuldmagt",
  opret: "/hjaelp#registrer-en-fuldmagt",
};

/** The section of the user's guide that belongs to a step of the guide to a sag; the whole of it for any other. */
export function helpForStep(step: string): string {
  return FOR_STEP[step] ?? "/hjaelp";
}
