import { STATUS_LABELS } from "@/lib/sag/labels";
import { SAG_STATUSES, SAG_STEP_NAMES, sagStep } from "@/lib/sag/lifecycle";
import { reasonsFor } from "@/lib/transitions";

/** docs/lifecycle.md, from the table that the program itself follows. */
export function lifecycleDoc(): string {
  return [
    "# The life of a sag",
    "",
    "Generated from `lib/sag/lifecycle.ts` by `npm run docs`; `npm run check` compares it.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...SAG_STEP_NAMES.flatMap(arrows),
    "```",
    "",
    "| status | on the screen |",
    "|---|---|",
    ...SAG_STATUSES.map((status) => `| \`${status}\` | ${STATUS_LABELS[status].word} |`),
    "",
    "| step | from | to | permission | reasons |",
    "|---|---|---|---|---|",
    ...SAG_STEP_NAMES.map(row),
    "",
  ].join("\n");
}

type StepName = (typeof SAG_STEP_NAMES)[number];

function arrows(step: StepName): string[] {
  const { from, to } = sagStep(step);
  return from.flatMap((start) => to.map((end) => `  ${start ?? "[*]"} --> ${end}: ${step}`));
}

function row(step: StepName): string {
  const transition = sagStep(step);
  const reasons = new Set(transition.from.flatMap((status) => reasonsFor(transition, status) ?? []));
  const cells = [
    `\`${step}\``,
    transition.from.map((status) => (status ? `\`${status}\`` : "(none)")).join(", "),
    transition.to.map((status) => `\`${status}\``).join(", "),
    `\`${transition.permission}\``,
    [...reasons].map((reason) => `\`${reason}\``).join(", ") || "–",
  ];
  return `| ${cells.join(" | ")} |`;
}
