import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { MOST_AT_ONCE } from "@/lib/post/blank/input";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  submission: string;
  action: (data: FormData) => Promise<void>;
};

/** So many more, with what can be given today on them. */
export function MakeForm({ form, errors, submission, action }: Props) {
  return (
    <form action={action} noValidate className="form-col">
      <input type="hidden" name="indsendelse" value={submission} />
      <Field
        name="antal"
        label="Hvor mange?"
        hint={`Fra 1 til ${MOST_AT_ONCE}. Der står det på dem, som kan gives i dag.`}
        width="xs"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed(form, "antal")}
        error={errorOf(errors, "antal")}
      />
      <Button>Lav blanketter</Button>
    </form>
  );
}
