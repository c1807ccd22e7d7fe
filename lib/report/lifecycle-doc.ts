import { REPORT_STATES, REPORT_STEP_NAMES, type ReportStep, reportStep } from "@/lib/report/lifecycle";
import { REPORT_STATE_LABELS } from "@/lib/report/making/labels";

/** The part of docs/lifecycle.md on the quarterly status, from the table that the program itself follows. */
export function reportLifecycleDoc(): string {
  return [
    "## The life of a quarterly status",
    "",
    "Generated from `lib/report/lifecycle.ts`. Whoever wrote it publishes it, and cannot approve it.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...REPORT_STEP_NAMES.flatMap(arrows),
    "```",
    "",
    "| state | on the screen |",
    "|---|---|",
    ...REPORT_STATES.map((state) => `| \`${state}\` | ${REPORT_STATE_LABELS[state].word} |`),
    "",
    "| step | from | to | permission |",
    "|---|---|---|---|",
    ...REPORT_STEP_NAMES.map(row),
    "",
  ].join("\n");
}

function arrows(step: ReportStep): string[] {
  const { from, to } = reportStep(step);
  return from.flatMap((start) => to.map((end) => `  ${start ?? "[*]"} --> ${end}: ${step}`));
}

function row(step: ReportStep): string {
  const { from, to, permission } = reportStep(step);
  const starts = from.map((state) => (state ? `\`${state}\`` : "(none)")).join(", ");
  return `| \`${step}\` | ${starts} | ${to.map((state) => `\`${state}\``).join(", ")} | \`${permission}\` |`;
}
