import type { ReactNode } from "react";
import { AskForm } from "@/components/sag/steps/ask-form";
import { ReasonForm } from "@/components/sag/steps/reason-form";
import { StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { DayField } from "@/components/ui/day-field";
import { Fold, Folds } from "@/components/ui/fold";
import { shortDate } from "@/lib/dates";
import { errorOf, typed } from "@/lib/form/form";
import type { StepAttempt } from "@/lib/sag/attempt";
import type { FormStep } from "@/lib/sag/input/step";
import {
  DEATH_REASONS,
  REJECT_REASONS,
  REOPEN_AFTER_DEATH,
  REOPEN_REASONS,
  UNDO_REASONS,
} from "@/lib/sag/reasons";

type Props = Omit<StepFormProps, "form" | "errors"> & {
  open: readonly FormStep[];
  attempt: StepAttempt | null;
  /** folds that are no steps, before them */
  children?: ReactNode;
};

type Row = { summary: (short: string) => string; form: (props: StepFormProps) => ReactNode };

/** The steps that are possible and not next, each folded away. */
export function OtherSteps({ open, attempt, children, ...props }: Props) {
  const name = props.sag.names.fuldmagtsgiver.short;
  return (
    <Folds>
      {children}
      {open.flatMap((step) => {
        const row = ROWS[step];
        if (!row) return [];
        const tried = attempt?.step === step ? attempt : null;
        const given = { ...props, form: tried?.form ?? {}, errors: tried?.errors ?? [] };
        return [
          <Fold key={step} summary={row.summary(name)} open={tried !== null}>
            {row.form(given)}
          </Fold>,
        ];
      })}
    </Folds>
  );
}

const ROWS: Partial<Record<FormStep, Row>> = {
  ask_citizen: { summary: () => "Der mangler noget", form: (props) => <AskForm {...props} /> },
  undo_registration: {
    summary: () => "Fortryd, at den er oprettet",
    form: (props) => (
      <ReasonForm {...props} step="undo_registration" legend="Hvorfor?" reasons={UNDO_REASONS} />
    ),
  },
  reject: {
    summary: () => "Afvis sagen",
    form: (props) => <ReasonForm {...props} step="reject" legend="Hvorfor?" reasons={REJECT_REASONS} />,
  },
  withdraw: {
    summary: (name) => `${name} trækker den tilbage`,
    form: (props) => (
      <StepForm {...props} step="withdraw">
        <p>Der skal ikke siges hvorfor. Sagen lukkes, og der sendes ikke flere breve.</p>
      </StepForm>
    ),
  },
  lapse: {
    summary: () => "Der er ikke kommet svar",
    form: (props) => (
      <StepForm {...props} step="lapse">
        <p>Sagen lukkes. Vender borgeren tilbage, kan den genåbnes.</p>
      </StepForm>
    ),
  },
  end_by_death: {
    summary: () => "En af de to er død",
    form: (props) => (
      <ReasonForm {...props} step="end_by_death" legend="Hvem er død?" reasons={DEATH_REASONS}>
        <DayField
          name="doed"
          label="Hvilken dag døde personen?"
          defaultValue={typed(props.form, "doed") || shortDate(props.sag.today)}
          error={errorOf(props.errors, "doed")}
        />
      </ReasonForm>
    ),
  },
  reopen: {
    summary: () => "Genåbn sagen",
    form: (props) => (
      <ReasonForm
        {...props}
        step="reopen"
        legend="Hvorfor?"
        reasons={props.sag.snapshot.status === "ended" ? REOPEN_AFTER_DEATH : REOPEN_REASONS}
      />
    ),
  },
};
