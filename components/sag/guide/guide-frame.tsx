import type { ReactNode } from "react";
import { RolePill } from "@/components/sag/role-pill";
import { Sentence, type SentenceProps } from "@/components/sag/sentence";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FocusStart } from "@/components/ui/focus-start";
import { PageHead } from "@/components/ui/page-head";
import { type Step, Steps } from "@/components/ui/steps";
import type { FieldError } from "@/lib/form/form";
import { helpForStep } from "@/lib/help/places";

type Props = {
  kladde: string;
  trin: string;
  /** the sag that this draft changes, if any */
  changes?: string;
  title: string;
  /** whose step it is */
  pill?: "giver" | "haver";
  sentence?: SentenceProps;
  lead?: ReactNode;
  steps: readonly Step[];
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
  submit: string;
  /** below the buttons: what happens then */
  hint?: string;
  /** another way to the same end, beside the filled button */
  also?: { name: string; label: string };
  aside?: ReactNode;
  /** a column of its own before the form's, with what is chosen from */
  finder?: ReactNode;
  children: ReactNode;
};

/** One step of the guide: where we are, the sentence so far, the form, and one filled button. */
export function GuideFrame({
  kladde,
  trin,
  changes,
  steps,
  errors,
  action,
  submit,
  hint,
  also,
  aside,
  finder,
  children,
  ...head
}: Props) {
  return (
    <>
      <Steps label="Trin i henvendelsen" steps={steps} />
      <ErrorSummary errors={errors} />
      <PageHead
        title={head.title}
        overline={head.pill && <RolePill role={head.pill} />}
        lead={head.lead}
        sentence={head.sentence && <Sentence {...head.sentence} />}
      />
      {/* Of a person the form has a name, so that a field says whose it is to those who come past the heading. */}
      <form
        action={action}
        noValidate
        id="trin"
        tabIndex={-1}
        aria-label={head.pill || trin === "opret" ? head.title : undefined}
      >
        <FocusStart key={trin} id="trin" on={trin === "opret" ? "whole" : "first field"} />
        <input type="hidden" name="kladde" value={kladde} />
        <input type="hidden" name="trin" value={trin} />
        {changes && <input type="hidden" name="retter" value={changes} />}
        <div className={finder ? "cols-topics" : "cols"}>
          {finder && <div>{finder}</div>}
          <div className={finder ? undefined : "form-col"}>
            {children}
            <Actions>
              <Button variant="primary">{submit}</Button>
              {also && (
                <Button name={also.name} value="1">
                  {also.label}
                </Button>
              )}
              <Button name="gem" value="1">
                Gem kladde
              </Button>
            </Actions>
            {hint && <p className="actions-hint">{hint}</p>}
            {/* Beside, not instead: what is typed and not saved must stay. */}
            <p className="mt-6">
              <a href={helpForStep(trin)} target="_blank" rel="noopener">
                Hjælp til dette trin (åbner i en ny fane)
              </a>
            </p>
          </div>
          {aside && <div className="aside">{aside}</div>}
        </div>
      </form>
    </>
  );
}
