import { LETTER_STATUS_LABELS, LETTER_STATUSES } from "@/lib/post/letter";
import { LETTER_STEP_NAMES, type LetterStep, letterStep } from "@/lib/post/letter-life";
import { reasonsFor } from "@/lib/transitions";

/** The part of docs/lifecycle.md on letters, from the table that the program itself follows. */
export function letterLifecycleDoc(): string {
  return [
    "## The life of a letter",
    "",
    "Generated from `lib/post/letter-life.ts`. *Overdue* and *assumed lost* are no statuses: they are computed (`lib/post/clock.ts`).",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...LETTER_STEP_NAMES.flatMap(arrows),
    "```",
    "",
    "| status | on the screen |",
    "|---|---|",
    ...LETTER_STATUSES.map((status) => `| \`${status}\` | ${LETTER_STATUS_LABELS[status]} |`),
    "",
    "| step | from | to | permission | reasons |",
    "|---|---|---|---|---|",
    ...LETTER_STEP_NAMES.map(row),
    "",
  ].join("\n");
}

function arrows(step: LetterStep): string[] {
  const { from, to } = letterStep(step);
  return from.flatMap((start) => to.map((end) => `  ${start ?? "[*]"} --> ${end}: ${step}`));
}

function row(step: LetterStep): string {
  const transition = letterStep(step);
  const { from, to, permission } = transition;
  const starts = from.map((status) => (status ? `\`${status}\`` : "(none)")).join(", ");
  const reasons = (reasonsFor(transition, null) ?? []).map((reason) => `\`${reason}\``).join(", ") || "–";
  return `| \`${step}\` | ${starts} | ${to.map((status) => `\`${status}\``).join(", ")} | \`${permission}\` | ${reasons} |`;
}
