import type { PageNote, PageState, PageWhy, SetAsideReason } from "@/lib/post/match/page";

export const PAGE_STATE_LABELS: Record<PageState, string> = {
  matched: "Ligger på sagen",
  twice: "Er her allerede",
  told_apart: "Skilt fra",
  unmatched: "Uden sag",
  set_aside: "Lagt væk",
};

/** What it is with a page, and what to do. */
export const PAGE_WHY_SENTENCES: Record<PageWhy, string> = {
  by_code: "Sidens kode siger, hvor den hører til.",
  by_typed_code: "En medarbejder skrev sidens kode.",
  by_hand: "En medarbejder fandt sagen til siden.",
  new_sag: "Sagen blev oprettet ud fra siden.",
  came_before: "Siden er kommet før. Den tæller én gang, og du skal ikke gøre noget.",
  replaced: "Siden er kommet igen i en nyere udgave. Det er den nye, der tæller.",
  changed:
    "Siden er fra papirer, der ikke gælder mere, fordi sagen er rettet. Den tæller ikke. Vent på de nye papirer, eller ring til borgeren.",
  other_layout:
    "Siden er fra det gamle brev, som har et andet antal sider end det nye. Er alle dets sider her, så noter på sagen, at siderne er kommet.",
  closed: "Sagen er lukket, så siden tæller ikke. Skal den bruges, så genåbn sagen, og tryk »Prøv igen« her.",
  completed: "Sagen er afsluttet, så siden tæller ikke. Se den igennem, og læg den væk.",
  several_codes: "Der er flere koder på billedet. Find ud af, hvilken der hører til, og skriv den.",
  no_code: "Der er ingen kode på siden. Skriv koden, hvis du kan se den, eller find sagen.",
  not_read: "Siden kunne ikke læses. Skriv koden fra papiret, eller scan siden igen.",
  unknown_code: "Vi har ingen papirer med den kode. Se papiret efter, og find sagen, eller læg siden væk.",
  no_such_page: "Koden hører til en sag, men der er ingen side med det nummer. Se papiret efter.",
  blank_form: "Siden er fra en tom formular, som ingen sag har endnu. Start en sag ud fra siderne.",
  slip_sheet: "Det er vores eget følgeark. Det tæller ikke som en side, og du skal ikke gøre noget.",
  blank_page: "Siden er tom.",
  cover_letter: "Siden er et brev, der fulgte med, og ingen side af formularen.",
  scanned_twice: "Siden er scannet to gange.",
  not_ours: "Siden er ikke til os.",
  cannot_be_read: "Siden kan ikke læses.",
};

export const PAGE_NOTE_SENTENCES: Record<PageNote, string> = {
  old_copy: "Siden er fra det gamle brev. Den gælder stadig.",
  older_version: "Siden er af en ældre udgave af formularen. Den gælder stadig.",
  mixed: "Her lå sider af to sager mellem hinanden. Se papirerne efter, før du lægger dem sammen.",
  again: "Siden kom igen, efter at vi bad om den.",
  after_check: "Siden kom, efter at sagen var kontrolleret. Se den igennem.",
  blank_lost: "Formularen stod som tabt. Nu er den her.",
  blank_scrapped: "Formularen stod som kasseret. Spørg, hvor den kommer fra.",
};

export const SET_ASIDE_LABELS: Record<SetAsideReason, string> = {
  blank_page: "Siden er tom",
  cover_letter: "Et brev, der fulgte med",
  scanned_twice: "Scannet to gange",
  not_ours: "Ikke til os",
  cannot_be_read: "Kan ikke læses",
};

/** Everything there is to say of a page, in plain sentences. */
export function pageSentences(why: PageWhy | null, notes: readonly PageNote[]): string[] {
  return [...(why ? [PAGE_WHY_SENTENCES[why]] : []), ...notes.map((note) => PAGE_NOTE_SENTENCES[note])];
}
