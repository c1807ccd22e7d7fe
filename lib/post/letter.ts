/** What letters there are, and how far each has come. The same lists as in the database. */
export const LETTER_KINDS = [
  "receipt",
  "missing",
  "form", // the papers themselves, the first time or again
  "reminder",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Those that ask for an answer; a receipt ends when it is sent. */
export const ASKING_KINDS = ["missing", "form", "reminder"] as const satisfies readonly LetterKind[];

export const LETTER_STATUSES = [
  "queued", // lies ready
  "printed",
  "sent",
  "answered", // what was asked for has come
  "returned_undeliverable",
  "resent", // a new copy went in its place
  "stopped", // never to be sent: somebody died, or the fuldmagt was taken back
] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

export const LETTER_LABELS: Record<LetterKind, string> = {
  receipt: "Kvittering",
  missing: "Der mangler noget",
  form: "Brev og formular",
  reminder: "Påmindelse",
};

export const LETTER_STATUS_LABELS: Record<LetterStatus, string> = {
  queued: "Skal sendes",
  printed: "Printet, skal sendes",
  sent: "Sendt",
  answered: "Besvaret",
  returned_undeliverable: "Kom retur",
  resent: "Sendt igen",
  stopped: "Stoppet",
};
