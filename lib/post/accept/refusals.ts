/** Why a file is not taken in. The codes are kept in rows: add, never rename. */
export const REFUSALS = [
  "empty",
  "batch_too_large",
  "batch_too_many_pages",
  "unknown_kind",
  "archive",
  "heic",
  "two_files",
  "cut_off",
  "damaged",
  "unreadable",
  "too_many_pixels",
  "colours",
  "pdf_encrypted",
  "pdf_scripts",
  "pdf_active",
  "pdf_embedded",
  "pdf_form",
  "pdf_broken",
  "pdf_unpacks_too_large",
  "pdf_page_too_large",
  "virus",
  "scanner_away",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What happened, and what to do now. */
export const REFUSAL_SENTENCES: Record<Refusal, string> = {
  empty: "Filen er tom. Scan siderne igen.",
  batch_too_large: "Filerne fylder mere end 100 MB i alt. Del dem i flere bunker.",
  batch_too_many_pages: "Med denne fil er der flere end 200 sider i alt. Tag den med i næste bunke.",
  unknown_kind: "Filen er hverken PDF, JPEG, PNG eller TIFF. Gem den som PDF, eller scan siderne igen.",
  archive:
    "Filen er pakket (zip) eller et dokument fra Word eller lignende. Pak den ud, eller gem den som PDF.",
  heic: "Billedet er gemt i telefonens eget format (HEIC). Gem det som JPEG, eller tag det igen.",
  two_files:
    "Filen er to slags filer på én gang, og det er en kendt måde at skjule noget på. Scan siderne igen.",
  cut_off: "Filen er skåret over, så noget mangler. Hent eller scan den igen.",
  damaged: "Filen er beskadiget og kan ikke læses. Scan siderne igen.",
  unreadable: "Filen kunne ikke læses inden for den tid og plads, den må bruge. Scan siderne igen.",
  too_many_pixels: "Et billede i filen er for stort. Scan siderne med 300 punkter pr. tomme (dpi).",
  colours: "Billedets farver er gemt på en måde, vi ikke kan læse. Scan siderne i farve eller gråt.",
  pdf_encrypted: "PDF-filen er låst med en kode. Gem den uden lås, eller scan siderne igen.",
  pdf_scripts: "PDF-filen har et script i sig. Print den til en ny PDF, eller scan siderne igen.",
  pdf_active:
    "PDF-filen vil starte, hente eller spille noget. Print den til en ny PDF, eller scan siderne igen.",
  pdf_embedded: "PDF-filen har andre filer i sig. Gem dem hver for sig, og print den til en ny PDF.",
  pdf_form:
    "PDF-filen er en formular, der kan sende noget. Print den til en ny PDF, eller scan siderne igen.",
  pdf_broken:
    "PDF-filen er lavet forkert, så den ikke kan læses sikkert. Print den til en ny PDF, eller scan siderne igen.",
  pdf_unpacks_too_large: "PDF-filen fylder alt for meget, når den pakkes ud. Scan siderne igen.",
  pdf_page_too_large: "En side i PDF-filen er større end et A0-ark. Scan siderne i deres rigtige størrelse.",
  virus: "Viruskontrollen fandt noget i filen. Åbn den ikke. Sig det til jeres it-afdeling.",
  scanner_away: "Viruskontrollen svarer ikke lige nu, så filen er ikke taget ind. Prøv igen om lidt.",
};

/** What is said of a file that is taken in. */
export const NOTES = ["named_otherwise"] as const;
export type Note = (typeof NOTES)[number];

export const NOTE_SENTENCES: Record<Note, string> = {
  named_otherwise: "Filens navn siger en anden slags fil, end den er. Den er taget ind efter sit indhold.",
};

export function isRefusal(code: string): code is Refusal {
  return REFUSALS.some((one) => one === code);
}
