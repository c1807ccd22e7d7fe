import { readFileSync } from "node:fs";
import path from "node:path";
import { ASK_REASONS } from "@/lib/sag/reasons";
import type { PaperTextSlug, TextSlug } from "@/lib/text/slugs";
import type { BlankFormInput } from "./blank-form";
import type {
  LetterHead,
  MissingInput,
  PaperParty,
  PapersInput,
  PaperTopic,
  ReceiptInput,
  ReminderInput,
} from "./paper";
import type { SlipSheetInput } from "./slip-sheet";

/** Invented papers for tests: CPR days are 60 too high, so nobody has the numbers. */
export const EXAMPLE_MUNICIPALITY = {
  name: "Odense Kommune",
  unit: "Borgerservice",
  address: ["Borgernes Hus", "Østre Stationsvej 15", "5000 Odense C"],
  phone: "66 13 13 72",
  openingHours: "Vi har åbent mandag til fredag kl. 9.30-15.",
  dataProtection: "Ring til kommunen på 66 13 13 72, og spørg efter rådgiveren.",
  retention: "Vi gemmer det, så længe fuldmagten gælder. Derefter siger loven, hvor længe vi skal gemme det.",
};

export const EXAMPLE_TOPIC: PaperTopic = {
  title: "Befordring til læge og speciallæge",
  sentence: "Søge om kørsel til læge og speciallæge eller om penge til turen.",
  does: [{ kind: "act", channel: "self_service" }],
};

/** As long as a title and a sentence get, with something in every cell. */
export const LONGEST_TOPIC: PaperTopic = {
  title: "Borgerstyret personlig assistance og kontant tilskud (BPA)",
  sentence: "Søge om penge for tabt løn ved et barns sygdom eller handicap og følge sagen.",
  does: [
    { kind: "act", channel: "self_service" },
    { kind: "insight", channel: "self_service" },
    { kind: "insight", channel: "contact" },
  ],
};

export function exampleHead(): LetterHead {
  return {
    municipality: EXAMPLE_MUNICIPALITY,
    sagsnummer: "2026-000482",
    date: "2026-11-24",
    windowAddress: ["Ingrid Demosen", "Prøvevej 12, 2. tv", "5000 Odense C"],
    fuldmagtsgiver: exampleParty(),
    fuldmagtshaver: exampleParty({
      name: "Karen Prøvegaard",
      address: ["Demogade 4", "5200 Odense V"],
      cprMasked: "630771-••••",
      phone: null,
    }),
  };
}

export function examplePapers(change: Partial<PapersInput> = {}): PapersInput {
  return {
    ...exampleHead(),
    topics: [EXAMPLE_TOPIC],
    from: null,
    to: "2028-11-30",
    printedId: "7K3M9XR",
    formVersion: "1, november 2026",
    answerBy: "2026-12-11",
    returnWay: "reply_envelope",
    texts: seededPaperTexts(),
    ...change,
  };
}

export function exampleBlankForm(change: Partial<BlankFormInput> = {}): BlankFormInput {
  return {
    municipality: EXAMPLE_MUNICIPALITY,
    number: "B-000123",
    printedId: "7K3M9XR",
    date: "2026-11-24",
    formVersion: "1, november 2026",
    topics: [
      LONGEST_TOPIC,
      EXAMPLE_TOPIC,
      { title: "Kun til at se", sentence: "Se noget.", does: [{ kind: "insight", channel: "contact" }] },
    ],
    texts: {
      form_declaration: seededText("form_declaration"),
      notice_fuldmagtsgiver: seededText("notice_fuldmagtsgiver"),
      notice_fuldmagtshaver: seededText("notice_fuldmagtshaver"),
    },
    ...change,
  };
}

export function exampleReceipt(change: Partial<ReceiptInput> = {}): ReceiptInput {
  return {
    ...exampleHead(),
    registered: [EXAMPLE_TOPIC],
    notRegistered: [{ ...LONGEST_TOPIC, reason: "Emnet er ikke i Digital Fuldmagt endnu." }],
    revoked: [],
    from: "2026-12-01",
    to: "2028-11-30",
    text: seededText("letter_receipt"),
    ...change,
  };
}

export function exampleMissing(change: Partial<MissingInput> = {}): MissingInput {
  return {
    ...exampleHead(),
    reasons: ASK_REASONS,
    pages: [1, 2],
    answerBy: "2026-12-15",
    returnWay: "reply_envelope",
    text: seededText("letter_missing"),
    ...change,
  };
}

export function exampleReminder(change: Partial<ReminderInput> = {}): ReminderInput {
  return {
    ...exampleHead(),
    answerBy: "2026-12-15",
    returnWay: "reply_envelope",
    text: seededText("letter_reminder"),
    ...change,
  };
}

export function exampleParty(change: Partial<PaperParty> = {}): PaperParty {
  return {
    name: "Ingrid Demosen",
    address: ["Prøvevej 12, 2. tv", "5000 Odense C"],
    addressProtected: false,
    cprMasked: "710438-••••",
    cvr: null,
    phone: "12 34 56 78",
    ...change,
  };
}

export function exampleSlipSheet(change: Partial<SlipSheetInput> = {}): SlipSheetInput {
  return {
    municipality: EXAMPLE_MUNICIPALITY,
    sagsnummer: "2026-000482",
    date: "2026-11-24",
    fuldmagtsgiver: exampleParty(),
    fuldmagtshaver: exampleParty({ name: "Karen Prøvegaard" }),
    before: {
      arrival: { origin: "national_letter", arrivedOn: "2026-11-20", pageCount: 3, pages: [1, 3] },
    },
    printedId: "7K3M9XR",
    largePrint: false,
    notices: {
      fuldmagtsgiver: seededText("notice_fuldmagtsgiver"),
      fuldmagtshaver: seededText("notice_fuldmagtshaver"),
    },
    ...change,
  };
}

export function seededText(slug: TextSlug): string {
  return readFileSync(path.join(process.cwd(), "prisma/seed/texts", `${slug}.md`), "utf8");
}

function seededPaperTexts(): Record<PaperTextSlug, string> {
  return {
    letter_form: seededText("letter_form"),
    form_declaration: seededText("form_declaration"),
    notice_fuldmagtsgiver: seededText("notice_fuldmagtsgiver"),
    notice_fuldmagtshaver: seededText("notice_fuldmagtshaver"),
  };
}
