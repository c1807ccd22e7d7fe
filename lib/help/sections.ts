/**
 * The parts of the user's guide, docs/vejledning, in the order that they are read, each with the anchors of its
 * sections. The one place that knows where a section is: a link to a section that is not there does not compile, and
 * a test holds the list against the documents.
 */
export const HELP_SECTIONS = {
  begynd: [
    "hvad-programmet-er-og-ikke-er",
    "log-ind",
    "oev-dig",
    "ferie-og-besked",
    "hvem-kan-se-hvad",
    "tastatur-og-skaermlaeser",
    "naar-noget-gaar-galt",
  ],
  sager: [
    "dit-arbejde-i-dag",
    "hvad-er-der-brug-for",
    "registrer-en-fuldmagt",
    "emner-og-oensker",
    "klar-det-hele-nu",
    "et-brev-er-kommet",
    "siderne-kommer-tilbage",
    "opret-i-digital-fuldmagt-og-send-kvittering",
    "traek-tilbage-doedsfald-og-forny",
    "vores-tid-og-borgerens-tid",
    "find-en-sag",
    "koeer-og-lister",
    "fordel-sagerne",
    "udloeber-snart",
    "journal",
    "borgeren-ser-med",
    "kladder",
  ],
  post: [
    "breve-der-skal-sendes",
    "print-breve",
    "breve-paa-andre-veje",
    "breve-der-er-ude",
    "laeg-sider-ind",
    "sider-uden-sag",
    "se-siderne-efter",
    "blanketter",
  ],
  udrulning: [
    "udrulningen",
    "foer-en-fuldmagt-frem",
    "del-en-udrulning",
    "kataloget",
    "ret-listerne-bag-kataloget",
    "laes-en-liste-ind",
    "nationale-tal",
    "siden-for-borgere",
  ],
  rapporter: [
    "tal",
    "rapporter",
    "godkend-og-udgiv-en-rapport",
    "status-hvert-kvartal",
    "bemaerkninger-fra-boardet",
  ],
  administration: ["administration", "brugere", "steder", "indstillinger", "tekster", "besked-til-alle"],
} as const;

export type HelpPart = keyof typeof HELP_SECTIONS;
export type HelpSection = (typeof HELP_SECTIONS)[HelpPart][number];

export function isHelpPart(asked: string): asked is HelpPart {
  return Object.hasOwn(HELP_SECTIONS, asked);
}

export const HELP_PARTS: readonly HelpPart[] = Object.keys(HELP_SECTIONS).filter(isHelpPart);

/** Where a section of the guide is read. */
export function helpAddress(section: HelpSection): string {
  const part = HELP_PARTS.find((each) => HELP_SECTIONS[each].some((id) => id === section));
  return part ? `/hjaelp/${part}#${section}` : "/hjaelp";
}
