import type { MailWay } from "@/lib/person/person";

/** What is seen to by hand, and what is printed and waits to be collected; in the order of the screen. */
export const SEEN_TO_WAYS = [
  "digital_post",
  "accessible_pdf",
  "sound",
  "braille",
  "read_by_phone",
  "collect",
] as const satisfies readonly MailWay[];

/** How a letter that is seen to by hand is marked. */
export const HAND_MARKS = ["sent", "read_aloud", "not_reached", "collected"] as const;
export type HandMark = (typeof HAND_MARKS)[number];

/** The files of a letter; the words stand in addresses. */
export const HAND_FILES = ["brev.pdf", "ord.txt", "punktskrift.txt"] as const;
export type HandFile = (typeof HAND_FILES)[number];

export type HandWay = {
  heading: string;
  /** what it takes, in whole sentences */
  todo: string;
  files: readonly HandFile[];
  /** there is a page to read it from */
  aloud: boolean;
  marks: readonly HandMark[];
};

/** Every way that is seen to by hand. */
export const HAND_WAY_ACTS = {
  digital_post: {
    heading: "Digital Post",
    todo: "Gem brevet som PDF. Læg det i Digital Post til borgeren.",
    files: ["brev.pdf"],
    aloud: false,
    marks: ["sent"],
  },
  accessible_pdf: {
    heading: "PDF til skærmlæser",
    todo: "Send PDF-filen til borgeren. Den er lavet, så en skærmlæser kan læse den (PDF/UA).",
    files: ["brev.pdf"],
    aloud: false,
    marks: ["sent"],
  },
  sound: {
    heading: "Lyd",
    todo: "Indtal brevet fra siden med ordene, eller få det indtalt. Send lyden til borgeren.",
    files: ["ord.txt"],
    aloud: true,
    marks: ["sent"],
  },
  braille: {
    heading: "Punktskrift",
    todo: "Send tekstfilen til dem, der printer punktskrift. Linjerne er højst 30 tegn, som en punktskriftsprinter til A4 kan tage. Den skal laves om til punktskrift i deres program.",
    files: ["punktskrift.txt"],
    aloud: false,
    marks: ["sent"],
  },
  read_by_phone: {
    heading: "Læst op i telefonen",
    todo: "Ring til borgeren, og læs brevet op fra siden med ordene.",
    files: [],
    aloud: true,
    marks: ["read_aloud", "not_reached"],
  },
  collect: {
    heading: "Hentes",
    todo: "Brevet er printet og ligger klar på sit sted. Notér det, når borgeren har fået det.",
    files: [],
    aloud: false,
    marks: ["collected"],
  },
} as const satisfies Record<(typeof SEEN_TO_WAYS)[number], HandWay>;
export type SeenToWay = keyof typeof HAND_WAY_ACTS;

/** Its row with the general type, for code that treats all ways alike. */
export function handWay(way: SeenToWay): HandWay {
  return HAND_WAY_ACTS[way];
}

export function isSeenTo(way: string): way is SeenToWay {
  return Object.hasOwn(HAND_WAY_ACTS, way);
}

export const MARK_BUTTONS: Record<HandMark, string> = {
  sent: "Markér som sendt",
  read_aloud: "Læst op",
  not_reached: "Ikke truffet",
  collected: "Hentet",
};

export const FILE_LINKS: Record<HandFile, string> = {
  "brev.pdf": "Gem brevet (PDF)",
  "ord.txt": "Gem ordene (tekst)",
  "punktskrift.txt": "Gem til punktskrift (tekst)",
};

/** What is said when it was marked. */
export const MARKED_WORDS: Record<HandMark, string> = {
  sent: "Brevet er noteret som sendt.",
  read_aloud: "Brevet er noteret som læst op i dag.",
  not_reached: "Forsøget er noteret. Brevet ligger her stadig.",
  collected: "Brevet er noteret som hentet i dag.",
};
