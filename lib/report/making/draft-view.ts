import { BOTH_VERSIONS } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { readKeptForm } from "@/lib/draft/kept-form";
import { type AskedField, pairsOf } from "@/lib/form/both";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import type { Composed } from "@/lib/report/making/compose";
import { secretCounts, toldSecrets } from "@/lib/report/making/hidden";
import { parseApproval, parseDraft, parseReturn } from "@/lib/report/making/input";
import type { ReportRefusal } from "@/lib/report/making/judge";
import { REPORT_REFUSALS } from "@/lib/report/making/labels";
import type { ReportRow } from "@/lib/report/making/read-report";
import { type Readability, readabilityOf } from "@/lib/report/making/readability";
import { type DraftSection, draftSections, parseTexts, readWords } from "@/lib/report/making/texts";

/** The two boxes that no figure writes, by their fields. */
export const OWN_BOXES = { moedt: "Det har vi mødt", rettet: "Det er rettet" } as const;

export type DraftView = {
  sections: readonly DraftSection[];
  readability: Readability;
  /** numbers in a text that equal a hidden one, by field; those of an answer by the key of its remark */
  told: ReadonlyMap<string, readonly number[]>;
  /** the same, of all texts */
  allTold: readonly number[];
};

/** The draft as its page shows it: saved words, how hard they are, and what they must not tell. */
export function draftView(report: ReportRow, { content, exact, remarks }: Composed): DraftView {
  const sections = draftSections(content.sections, parseTexts(report.texts));
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const own = { moedt: report.met, rettet: report.changed };
  const texts = new Map([
    ...paragraphs.map((one) => [one.name, readWords(one)] as const),
    ...Object.entries(own).filter(([, text]) => text !== ""),
  ]);
  const secrets = secretCounts(exact, content.figures.tables);
  const answers = remarks.map(({ key, answer, note }) => [key, `${answer} ${note}`] as const);
  const told = new Map([
    ...paragraphs.map((one) => [one.name, toldSecrets(one, secrets)] as const),
    ...[...Object.entries(own), ...answers].map(
      ([name, written]) => [name, toldSecrets({ written, generated: "" }, secrets)] as const,
    ),
  ]);
  const allTold = [...new Set([...told.values()].flat())].toSorted((a, b) => a - b);
  return { sections, readability: readabilityOf(texts), told, allTold };
}

/** The form of the draft as it is saved. */
export function draftForm(report: ReportRow, sections: readonly DraftSection[]): TypedForm {
  const written = sections.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.name, [one.written]]));
  return {
    ...Object.fromEntries(written),
    moedt: [report.met],
    rettet: [report.changed],
    godkender: [report.approver?.key ?? ""],
  };
}

/** A form of the page that was refused, as it was typed. */
export type ReportAttempt = {
  form: TypedForm;
  /** the version it is sent with: as it was first shown with, until both versions have been seen */
  version: string;
  errors: readonly FieldError[];
  /** a colleague's words beside one's own; null when nobody was first */
  pairs: ReturnType<typeof pairsOf> | null;
};

/** The forms of a status, each with where a refusal leads when no field is wrong. */
const FORMS = { kladde: "gem", godkend: "laest", tilbage: "hvorfor", udgiv: "udgiv", optael: "gem" } as const;
export type ReportForm = keyof typeof FORMS;
export const REPORT_FORMS = Object.keys(FORMS).filter((name): name is ReportForm => name in FORMS);

const REFUSALS = Object.keys(REPORT_REFUSALS).filter(
  (code): code is ReportRefusal => code in REPORT_REFUSALS,
);
const FIELDS: Partial<Record<ReportRefusal, string>> = {
  no_approver: "godkender",
  what_changed_missing: "rettet",
};

type Asked = { id: string | undefined; report: ReportRow; composed: Composed; view: DraftView; now: Date };

/** The own refused form of a URL, judged again; null for any other id. */
export async function readReportAttempt(
  actor: Actor,
  { id, report, composed, view, now }: Asked,
): Promise<ReportAttempt | null> {
  for (const name of REPORT_FORMS) {
    const kept = await readKeptForm(actor, id, { of: `rapport-${name}`, refusals: REFUSALS, now });
    if (!kept) continue;
    const { form, refusal } = kept;
    if (name === "kladde" && refusal === "changed_meanwhile") {
      const pairs = pairsOf(askedFields(view.sections), draftForm(report, view.sections), form).filter(
        ({ differs }) => differs,
      );
      const version = String(report.version);
      return { form, version, errors: [{ field: BOTH_VERSIONS, message: REPORT_REFUSALS[refusal] }], pairs };
    }
    const wrong = wrongIn(name, form, composed);
    const refused = refusal
      ? [{ field: FIELDS[refusal] ?? FORMS[name], message: REPORT_REFUSALS[refusal] }]
      : [];
    return { form, version: typed(form, "version"), errors: wrong.length > 0 ? wrong : refused, pairs: null };
  }
  return null;
}

/** What somebody wrote in a draft that was published meanwhile: it cannot be saved, and is not lost. */
export async function readTooLate(actor: Actor, id: string | undefined, now: Date): Promise<string[] | null> {
  const kept = await readKeptForm(actor, id, { of: "rapport-kladde", refusals: REFUSALS, now });
  if (!kept) return null;
  const { kvartal: _, version: __, handling: ___, godkender: ____, ...texts } = kept.form;
  return Object.values(texts).flatMap((values) => values.filter((text) => text.trim() !== ""));
}

function wrongIn(name: ReportForm, form: TypedForm, { content }: Composed): readonly FieldError[] {
  if (name === "godkend") return parseApproval(form);
  if (name === "udgiv" || name === "optael") return [];
  const parsed = name === "kladde" ? parseDraft(content.sections, form) : parseReturn(form);
  return parsed.ok ? [] : parsed.errors;
}

function askedFields(sections: readonly DraftSection[]): AskedField[] {
  const paragraphs = sections.flatMap(({ heading, paragraphs: own }) =>
    own.map(({ name }, at) => ({ name, label: own.length > 1 ? `${heading}, afsnit ${at + 1}` : heading })),
  );
  return [...paragraphs, ...Object.entries(OWN_BOXES).map(([name, label]) => ({ name, label }))];
}
