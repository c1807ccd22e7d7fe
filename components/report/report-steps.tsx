import { type Step, Steps } from "@/components/ui/steps";
import type { ReportState } from "@/lib/report/lifecycle";

const LABELS = ["Kladde", "En anden godkender", "Udgiv"] as const;
/** How many of the three are done. */
const DONE: Record<Exclude<ReportState, "published">, number> = {
  draft: 0,
  sent_for_approval: 1,
  approved: 2,
};

/** From draft to published: where the status is. */
export function ReportSteps({ state }: { state: keyof typeof DONE }) {
  const done = DONE[state];
  const steps = LABELS.map(
    (label, at): Step => ({
      key: label,
      label,
      state: at < done ? "done" : at === done ? "current" : "upcoming",
    }),
  );
  return <Steps label="Fra kladde til udgivet" steps={steps} />;
}
