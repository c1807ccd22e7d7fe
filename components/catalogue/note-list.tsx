import { shortDate } from "@/lib/dates";
import type { RolloutNote } from "@/lib/rollout/note";

/** Notes on a type, the newest first. */
export function NoteText({ note: { body, on, by } }: { note: Pick<RolloutNote, "body" | "on" | "by"> }) {
  return (
    <>
      <p className="as-typed">{body}</p>
      <p className="small muted">
        {shortDate(on)}, {by ?? "en tidligere kollega"}.
      </p>
    </>
  );
}
