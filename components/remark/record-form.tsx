import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, typed } from "@/lib/form/form";
import type { RemarkAttempt } from "@/lib/remark/attempt";
import { TYPED_WAYS, WAY_LABELS } from "@/lib/remark/labels";

type Props = { attempt: RemarkAttempt; action: (data: FormData) => Promise<void> };

/** What the board said another way than on the page. */
export function RecordForm({ attempt: { form, errors }, action }: Props) {
  const text = (name: string) => ({
    name,
    defaultValue: typed(form, name),
    error: errorOf(errors, name),
  });
  return (
    <form action={action} noValidate className="form-col">
      <input type="hidden" name="skema" value={typed(form, "skema")} />
      <Field
        {...text("fra")}
        label="Hvem har sagt det?"
        hint="Rådet eller foreningen, for eksempel Ældrerådet. Det står ved bemærkningen i den næste status."
        width="l"
        autoComplete="off"
      />
      <ChoiceGroup
        type="radio"
        name="vej"
        legend="Hvordan kom den?"
        value={typed(form, "vej")}
        error={errorOf(errors, "vej")}
        choices={TYPED_WAYS.map((way) => ({ value: way, label: WAY_LABELS[way] }))}
      />
      <DayField {...text("dag")} label="Hvilken dag?" />
      <TextareaField
        {...text("bemaerkning")}
        label="Bemærkningen"
        hint="Alle kan læse den i den næste status. Skriv ikke navn eller CPR-nummer på en borger."
        rows={5}
      />
      <Actions>
        <Button variant="primary">Gem bemærkningen</Button>
      </Actions>
    </form>
  );
}
