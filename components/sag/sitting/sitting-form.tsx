import type { ReactNode } from "react";
import { ShownAs } from "@/components/sag/shown-as";
import { CopyView } from "@/components/sag/sitting/copy-view";
import { CheckFields } from "@/components/sag/steps/check-form";
import { ReceiptFields } from "@/components/sag/steps/receipt-form";
import { RegisterFields } from "@/components/sag/steps/register-form";
import type { StepFields, StepFormProps } from "@/components/sag/steps/step-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { FocusStart } from "@/components/ui/focus-start";
import { errorOf, typed } from "@/lib/form/form";
import type { CopyView as Copied } from "@/lib/sag/sitting/copy-view";
import { type SittingStep, sittingSteps } from "@/lib/sag/sitting/sitting";

type Props = StepFormProps & { id: string; copied: Copied };

/** All that is left of a sag on one form with one button. What is done already is not asked again. */
export function SittingForm({ id, copied, action, ...fields }: Props) {
  const { sag } = fields;
  return (
    <form action={action} noValidate id={id} tabIndex={-1} aria-label="Klar det hele nu" className="sitting">
      <FocusStart id={copied.showsNumbers ? "kopivisning" : id} on="whole" />
      {/* Enter presses the first button of a form: it is to save, not to show numbers. */}
      <button type="submit" className="sitting-default">
        Gem det hele
      </button>
      <ShownAs sag={sag} />
      <ol className="plain">
        {sittingSteps(sag.snapshot.status).map((step, at) => (
          <li key={step} className={`sitting-part sitting-${step}`}>
            <h2>
              <span className="step-number">{at + 1}</span> {HEADINGS[step]}
            </h2>
            {PARTS[step](fields, copied)}
          </li>
        ))}
      </ol>
      <Actions>
        <Button variant="primary">Gem det hele</Button>
        <ButtonLink href={`/sager/${sag.sagsnummer}`} variant="tertiary">
          Gå til sagen uden at gemme
        </ButtonLink>
      </Actions>
    </form>
  );
}

const HEADINGS: Record<SittingStep, string> = {
  receive: "Print, og få det underskrevet",
  check: "Kontrollér",
  register: "Opret i Digital Fuldmagt",
  send_receipt: "Kvittering",
};

const PARTS: Record<SittingStep, (fields: StepFields, copied: Copied) => ReactNode> = {
  receive: (fields) => <Signed {...fields} />,
  check: (fields) => <CheckFields {...fields} hints={hintsOf(fields)} />,
  register: (fields, copied) => <Entered {...fields} copied={copied} />,
  send_receipt: (fields) => <ReceiptFields {...fields} handedOver />,
};

/** The pages that are ticked above on the same form are not stored yet. */
function hintsOf({ sag }: StepFields) {
  return sittingSteps(sag.snapshot.status)[0] === "receive" ? { pages: "Se punkt 1." } : {};
}

function Signed({ sag, form, errors }: StepFields) {
  const { pages, paper } = sag.snapshot;
  return (
    <>
      {paper === "form" && (
        <p>
          <a href={`/sager/${sag.sagsnummer}/formular.pdf`} target="_blank" rel="noreferrer">
            Åbn papirerne (PDF, i en ny fane)
          </a>
          . {sag.names.fuldmagtsgiver.short} skriver under ved de to røde krydser.
        </p>
      )}
      <CheckboxField
        name="sider"
        value="alle"
        label={
          pages.length === 1
            ? "Siden er underskrevet og her"
            : `Alle ${pages.length} sider er underskrevet og her`
        }
        checked={typed(form, "sider") !== ""}
        error={errorOf(errors, "sider")}
      />
    </>
  );
}

function Entered({ copied, ...fields }: StepFields & { copied: Copied }) {
  return (
    <>
      <p>Kopiér felterne ovenfra og ned. Så er intet skrevet efter hukommelsen.</p>
      <CopyView {...copied} />
      <ChoiceGroup
        type="radio"
        name="digital"
        legend="Er fuldmagten oprettet?"
        value={typed(fields.form, "digital")}
        error={errorOf(fields.errors, "digital")}
        choices={[
          { value: "now", label: "Ja, den er oprettet", more: <RegisterFields {...fields} /> },
          {
            value: "later",
            label: "Nej, det gør vi senere",
            hint: "Det, der står ovenfor, bliver gemt. Sagen venter så på at blive oprettet.",
          },
        ]}
      />
    </>
  );
}
