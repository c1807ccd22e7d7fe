import type { RecordedEvent } from "@/lib/events/event";
import { type TypedForm, typed } from "@/lib/form/form";

/** The field in which a form says what had happened when it was shown. */
export const SEEN_FIELD = "set";

/** The seq of the newest fact. */
export function lastSeen(events: readonly Pick<RecordedEvent, "seq">[]): string {
  const [last = 0n] = events.map(({ seq }) => seq).toSorted((a, b) => (a < b ? 1 : -1));
  return String(last);
}

/** What of a history has been recorded since a form was shown, the newest first; all when the form does not say. */
export function recordedSince<Line extends { key: string }>(
  history: readonly Line[],
  form: TypedForm,
): Line[] {
  const seen = typed(form, SEEN_FIELD);
  const last = /^\d{1,18}$/.test(seen) ? BigInt(seen) : 0n;
  return history
    .filter(({ key }) => BigInt(key) > last)
    .toSorted((a, b) => (BigInt(a.key) < BigInt(b.key) ? 1 : -1));
}
