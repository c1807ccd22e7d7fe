import { ShownAs } from "@/components/sag/shown-as";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import type { SagView } from "@/lib/sag/view";

type Props = {
  sag: SagView;
  form: TypedForm;
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
};

/** The number that the municipality's journal gave the sag; one that is there already is corrected. */
export function JournalForm({ sag, form, errors, action }: Props) {
  return (
    <form action={action} noValidate id="trin-journalise" tabIndex={-1}>
      <ShownAs sag={sag} />
      <Field
        name="journalnummer"
        label="Nummer i journalen"
        width="full"
        autoComplete="off"
        defaultValue={form.journalnummer ? typed(form, "journalnummer") : (sag.journalNumber ?? "")}
        error={errorOf(errors, "journalnummer")}
      />
      <Actions>
        <Button>Gem journalnummeret</Button>
      </Actions>
    </form>
  );
}
