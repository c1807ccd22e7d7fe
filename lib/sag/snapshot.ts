import type { IsoDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { type TypedForm, typed } from "@/lib/form/form";
import { type Fate, fateOn } from "@/lib/fuldmagt/fate";
import type { Basis } from "@/lib/sag/basis";
import type { SagStatus } from "@/lib/sag/lifecycle";

export type PageState = { number: number; returnedOn: string | null };

/** One fuldmagt as stored: what is asked for, how far we are with it, and its fate as last seen. */
export type FuldmagtState = {
  id: string;
  type: string;
  handling: "requested" | "registered" | "not_registered";
  fate: Fate | null;
  /** Copenhagen day of the fate */
  fateOn: IsoDate | null;
};

export type PaperKind = "form" | "slip_sheet";

/** What a rule needs to know of a sag: read once, judged without the database. */
export type SagSnapshot = {
  status: SagStatus;
  version: number;
  basis: Basis;
  /** our own form, or a slip-sheet before a paper that others made */
  paper: PaperKind;
  pages: readonly PageState[];
  fuldmagter: readonly FuldmagtState[];
  /** the last day that the fuldmagt holds */
  periodTo: IsoDate;
  events: readonly RecordedEvent[];
};

export function allPagesBack({ pages, basis }: Pick<SagSnapshot, "pages" | "basis">): boolean {
  return basis !== "signature" || pages.every(({ returnedOn }) => returnedOn !== null);
}

/** The fuldmagter that hold on a day: registered, and neither taken back, ended nor past their period. */
export function activeOn(
  { fuldmagter, periodTo }: Pick<SagSnapshot, "fuldmagter" | "periodTo">,
  day: IsoDate,
): FuldmagtState[] {
  return fuldmagter.filter(({ fate }) => fateOn(fate, periodTo, day) === "active");
}

/** A form carries the version it was shown with: is the sag still as whoever filled it in saw it? */
export function isAsShown({ version }: Pick<SagSnapshot, "version">, form: TypedForm): boolean {
  return typed(form, "version") === String(version);
}
