import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { OUTCOMES } from "@/lib/remark/labels";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";
import { AnswerLix } from "./answer-lix";

type Props = {
  of: { key: string; version: string };
  form: TypedForm;
  errors: readonly FieldError[];
  submit: string;
  action: (data: FormData) => Promise<void>;
};

/** What is answered, and what became of it. */
export function AnswerForm({ of, form, errors, submit, action }: Props) {
  return (
    <form action={action} noValidate className="form-col">
      <input type="hidden" name="bemaerkning" value={of.key} />
      <input type="hidden" name="version" value={of.version} />
      <TextareaField
        name="svar"
        label="Svaret"
        hint="Alle kan læse det i den næste status. Skriv ikke navn eller CPR-nummer på en borger."
        rows={6}
        defaultValue={typed(form, "svar")}
        error={errorOf(errors, "svar")}
        aria-describedby="svar-lix"
      />
      <AnswerLix id="svar-lix" text={typed(form, "svar")} />
      <ChoiceGroup
        type="radio"
        name="udfald"
        legend="Hvad er der blevet af det?"
        value={typed(form, "udfald")}
        error={errorOf(errors, "udfald")}
        choices={OUTCOMES.map((outcome) => ({ value: outcome, label: REMARK_STATUS_LABELS[outcome] }))}
      />
      <Field
        name="note"
        label="Tilføjelse"
        hint="Står lige efter, for eksempel »fra 1. september 2026«."
        optional
        width="l"
        defaultValue={typed(form, "note")}
        error={errorOf(errors, "note")}
        autoComplete="off"
      />
      <Actions>
        <Button variant="primary">{submit}</Button>
      </Actions>
    </form>
  );
}
