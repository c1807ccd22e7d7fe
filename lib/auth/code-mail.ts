import { CODE_MINUTES } from "@/lib/auth/sign-in-code";
import type { Paragraphs } from "@/lib/mail/compose";

/** The code is no part of it: a subject stands on locked screens. */
export const CODE_SUBJECT = "Din kode til Fuldmagtsblikket";

/** The code in groups of three, as it is read aloud. */
export function codeParagraphs(code: string): Paragraphs {
  return [
    "Her er din kode:",
    `${code.slice(0, 3)} ${code.slice(3)}`,
    `Skriv den på siden, hvor du bad om den. Den virker i ${CODE_MINUTES} minutter og kun én gang.`,
    "Har du ikke bedt om en kode? Så skal du ikke gøre noget. Giv aldrig koden til andre.",
    "Vores mails har aldrig noget, du skal trykke på.",
  ];
}
