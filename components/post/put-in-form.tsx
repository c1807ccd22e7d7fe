import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy } from "@/components/ui/field-ids";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { RETURN_WAY_LABELS, RETURN_WAYS } from "@/lib/post/ways";

const HINT =
  "PDF, JPEG, PNG eller TIFF. Højst 200 sider og 100\u00a0MB i alt. Du kan vælge flere filer eller trække dem herind.";

type Props = {
  /** where the files are taken in */
  to: string;
  /** the pile's id: the same form sent twice makes one pile */
  id: string;
  form: TypedForm;
  errors: readonly FieldError[];
};

/** Files from a scanner or a phone, with the day and the way they came. The fields stand before the files, and arrive first. */
export function PutInForm({ to, id, form, errors }: Props) {
  const error = errorOf(errors, "filer");
  return (
    <form action={to} method="post" encType="multipart/form-data" noValidate className="form-col">
      <input type="hidden" name="bunke" value={id} />
      <DayField
        name="kom"
        label="Hvilken dag kom siderne?"
        defaultValue={typed(form, "kom")}
        error={errorOf(errors, "kom")}
      />
      <ChoiceGroup
        type="radio"
        name="vej"
        legend="Hvordan kom siderne?"
        choices={RETURN_WAYS.map((value) => ({ value, label: RETURN_WAY_LABELS[value] }))}
        value={typed(form, "vej")}
        error={errorOf(errors, "vej")}
      />
      <FieldFrame id="filer" label="Scannede sider" hint={HINT} error={error}>
        <input
          type="file"
          id="filer"
          name="filer"
          multiple
          className="drop-area"
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,application/pdf,image/jpeg,image/png,image/tiff"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy("filer", { hint: HINT, error })}
        />
      </FieldFrame>
      <Actions>
        <Button variant="primary">Læg siderne ind</Button>
      </Actions>
    </form>
  );
}
