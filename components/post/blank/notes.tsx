import { Note } from "@/components/ui/note";
import { CORRECTION_LABELS } from "@/lib/post/blank/blank-life";
import { papersPath } from "@/lib/post/blank/paths";
import type { Saved } from "@/lib/post/blank/saved";
import { numbersInWords, spansOf, spanWords } from "@/lib/post/blank/spans";
import { blankCount } from "@/lib/post/blank/words";

/** What was just made, and the way to its paper. */
export function MadeNote({ numbers }: { numbers: readonly number[] }) {
  const [span] = spansOf(numbers);
  if (!span) return null;
  return (
    <Note tone="accent" lead={`${blankCount(numbers.length)} er lavet.`}>
      {numbersInWords(numbers)}. <a href={papersPath(span)}>Åbn dem til print (PDF)</a>. Print på begge sider
      af papiret.
    </Note>
  );
}

export function SavedNote({ saved }: { saved: Saved | null }) {
  if (!saved) return null;
  const { step, span } = saved;
  const what = step === "hand_out" ? "Udleveret" : CORRECTION_LABELS[step];
  return (
    <Note tone="accent" lead="Det er gemt.">
      {what}: {spanWords(span)}.
    </Note>
  );
}
