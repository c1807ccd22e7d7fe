import type { ReactNode } from "react";
import { SrOnly } from "./sr-only";

export type StepState = "done" | "current" | "error" | "upcoming";
/** `error` is the current step when it has errors. `href` makes a finished step a link. */
export type Step = { key: string; label: string; state: StepState; href?: string; detail?: ReactNode };

export type StepsProps = {
  label: string;
  steps: readonly Step[];
  /** Shown under 768 px in place of the row. Default: "Trin 2 af 6: Emner" and the way back. */
  short?: ReactNode;
};

const SPOKEN: Record<StepState, string> = {
  done: ", færdig",
  current: "",
  error: ", har fejl",
  upcoming: "",
};

export function Steps({ label, steps, short }: StepsProps) {
  const content = (
    <>
      <div className="steps-short">{short ?? <ShortSteps steps={steps} />}</div>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.key} className={`step-${step.state}`}>
            <StepLine step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
  // With links it is a way around; without, it only tells.
  const leads = steps.some((step) => step.href);
  if (leads) return <nav aria-label={label}>{content}</nav>;
  return <section aria-label={label}>{content}</section>;
}

function StepLine({ step, number }: { step: Step; number: number }) {
  const isHere = step.state === "current" || step.state === "error";
  const content = (
    <>
      <span className="step-number">{number}</span>
      <span className="step-word">
        {step.label}
        <SrOnly>{SPOKEN[step.state]}</SrOnly>
        {step.detail && <span className="step-detail">{step.detail}</span>}
      </span>
    </>
  );
  if (step.href && !isHere) {
    return (
      <a className="step" href={step.href}>
        {content}
      </a>
    );
  }
  return (
    <span className="step" aria-current={isHere ? "step" : undefined}>
      {content}
    </span>
  );
}

function ShortSteps({ steps }: { steps: readonly Step[] }) {
  const index = steps.findIndex(({ state }) => state === "current" || state === "error");
  const here = steps[index];
  const back = steps[index - 1];
  if (!here) return <>Alle {steps.length} trin er færdige</>;
  return (
    <>
      Trin {index + 1} af {steps.length}: {here.label}
      {back?.href && (
        <>
          {" · "}
          <a href={back.href}>Tilbage til trin {index}</a>
        </>
      )}
    </>
  );
}
