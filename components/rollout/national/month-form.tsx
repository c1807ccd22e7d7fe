import { SAVE_MINE } from "@/components/administration/both-versions";
import { type FormAction, Hidden } from "@/components/rollout/act-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import type { Attempt } from "@/lib/administration/attempt";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";

type Props = {
  fields: readonly { name: string; label: string }[];
  attempt: Attempt;
  hidden: Readonly<Record<string, string>>;
  action: FormAction;
};

/** The numbers of a month for each pakke of a type, and where they were read. */
export function MonthForm({ fields, attempt, hidden, action }: Props) {
  const { form, errors, version, pairs } = attempt;
  return (
    <form action={action} noValidate className="form-col">
      <Hidden fields={{ ...hidden, version }} />
      {fields.map(({ name, label }) => (
        <Field
          key={name}
          name={name}
          label={label}
          width="s"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed(form, name)}
          error={errorOf(errors, name)}
        />
      ))}
      <ReadingFields form={form} errors={errors} />
      <Actions>
        <Button variant="primary">{pairs ? SAVE_MINE : "Gem tallene"}</Button>
      </Actions>
    </form>
  );
}

type ReadingProps = { form: TypedForm; errors: readonly FieldError[] };

/** Where numbers were read, and when: the same for all of them. */
export function ReadingFields({ form, errors }: ReadingProps) {
  return (
    <>
      <Field
        name="kilde"
        label="Kilde"
        hint="Hvor tallene er læst, for eksempel Digitaliseringsstyrelsen. Ingen navne på personer."
        width="l"
        autoComplete="off"
        defaultValue={typed(form, "kilde")}
        error={errorOf(errors, "kilde")}
      />
      <DayField
        name="laest"
        label="Læst den"
        defaultValue={typed(form, "laest")}
        error={errorOf(errors, "laest")}
      />
    </>
  );
}
