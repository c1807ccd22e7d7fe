import type { RecordedEvent } from "@/lib/events/event";
import type { Basis } from "@/lib/sag/basis";
import type { SagStatus } from "@/lib/sag/lifecycle";

export type PageState = { number: number; returnedOn: string | null };

/** What a rule needs to know of a sag: read once, judged without the database. */
export type SagSnapshot = {
  status: SagStatus;
  version: number;
  basis: Basis;
  pages: readonly PageState[];
  fuldmagter: readonly { id: string }[];
  events: readonly RecordedEvent[];
};

export function allPagesBack({ pages, basis }: Pick<SagSnapshot, "pages" | "basis">): boolean {
  return basis !== "signature" || pages.every(({ returnedOn }) => returnedOn !== null);
}
