import { SpanFields } from "@/components/post/blank/span-fields";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  locations: readonly { slug: string; name: string }[];
  action: (data: FormData) => Promise<void>;
};

/** Which numbers go where, and when. */
export function HandOutForm({ form, errors, locations, action }: Props) {
  return (
    <form action={action} noValidate className="form-col">
      <SpanFields form={form} errors={errors} />
      <SelectField
        name="sted"
        label="Hvem får dem?"
        placeholder="Vælg sted"
        options={locations.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValue={typed(form, "sted")}
        error={errorOf(errors, "sted")}
      />
      <DayField
        name="dag"
        label="Hvornår?"
        defaultValue={typed(form, "dag")}
        error={errorOf(errors, "dag")}
      />
      <Actions>
        <Button variant="primary">Gem, at de er udleveret</Button>
        <a href="/post/blanketter">Fortryd</a>
      </Actions>
    </form>
  );
}
