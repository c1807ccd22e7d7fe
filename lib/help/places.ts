import { type HelpSection, helpAddress } from "@/lib/help/sections";

const FOR_STEP: Readonly<Record<string, HelpSection>> = {
  brev: "et-brev-er-kommet",
  behov: "hvad-er-der-brug-for",
  fuldmagtsgiver: "registrer-en-fuldmagt",
  fuldmagtshaver: "registrer-en-fuldmagt",
  emner: "emner-og-oensker",
  periode: "registrer-en-fuldmagt",
  opret: "registrer-en-fuldmagt",
};

/** The section of the user's guide that belongs to a step of the guide to a sag; the whole of it for any other. */
export function helpForStep(step: string): string {
  const section = FOR_STEP[step];
  return section ? helpAddress(section) : "/hjaelp";
}
