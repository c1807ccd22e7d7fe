import { SpanFields } from "@/components/post/blank/span-fields";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { CORRECTION_HINTS, CORRECTION_LABELS, CORRECTIONS } from "@/lib/post/blank/blank-life";

type Props = { form: TypedForm; errors: readonly FieldError[] };

/** Asks by the address, since nothing is written before the next page has been said yes to. */
export function CorrectionForm({ form, errors }: Props) {
  return (
    <form method="get" action="/post/blanketter/ret" noValidate className="form-col">
      <SpanFields form={form} errors={errors} />
      <ChoiceGroup
        type="radio"
        name="hvad"
        legend="Hvad er der sket?"
        value={typed(form, "hvad")}
        error={errorOf(errors, "hvad")}
        choices={CORRECTIONS.map((value) => ({
          value,
          label: CORRECTION_LABELS[value],
          hint: CORRECTION_HINTS[value],
        }))}
      />
      {/* so that a form without a choice is told from a page that was just opened */}
      <input type="hidden" name="spurgt" value="1" />
      <Actions>
        <Button variant="primary">Fortsæt</Button>
        <a href="/post/blanketter">Fortryd</a>
      </Actions>
    </form>
  );
}
