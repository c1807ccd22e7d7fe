import { asked } from "@/components/catalogue/asked";
import { type NounFormProps, NounFrame } from "@/components/catalogue/noun-form";
import { FROM_LABEL } from "@/components/catalogue/type-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { UnderLine } from "@/lib/catalogue/keep/noun/under";
import type { Choices } from "@/lib/catalogue/keep/typed";
import { longDate } from "@/lib/dates";
import { errorOf, typedMany } from "@/lib/form/form";

/** One forvaltning becomes two: what the new one is called, and what it gets. */
export function SplitForm({ types, ...form }: NounFormProps & { types: readonly UnderLine[] }) {
  const { attempt } = form;
  return (
    <NounFrame {...form} submit="Del forvaltningen">
      <Field {...asked(attempt, "del", "navn")} label="Hvad hedder den nye forvaltning?" width="l" />
      <ChoiceGroup
        type="checkbox"
        name="typer"
        id="del-typer"
        legend="Hvilke fuldmagter går til den nye?"
        hint="Resten bliver, hvor de er."
        value={typedMany(attempt.form, "typer")}
        error={errorOf(attempt.errors, "typer")}
        choices={types.map(({ slug, title, from }) => ({
          value: slug,
          label: from ? `${title} (fra ${longDate(from)})` : title,
        }))}
      />
      <DayField {...asked(attempt, "del", "fra")} label={FROM_LABEL} />
    </NounFrame>
  );
}

/** Two forvaltninger become one: this one ends, and the other gets what it had. */
export function MergeForm({ others, ...form }: NounFormProps & { others: Choices }) {
  const { attempt } = form;
  return (
    <NounFrame {...form} submit="Læg sammen">
      <SelectField
        {...asked(attempt, "saml", "med")}
        label="Hvilken forvaltning får opgaverne?"
        placeholder="Vælg forvaltning"
        options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <DayField {...asked(attempt, "saml", "fra")} label={FROM_LABEL} />
    </NounFrame>
  );
}

/** The last day on which one is there. */
export function EndForm(form: NounFormProps) {
  return (
    <NounFrame {...form} submit="Gem den sidste dag">
      <DayField {...asked(form.attempt, "ophoer", "sidste")} label="Sidste dag (tom, hvis den fortsætter)" />
    </NounFrame>
  );
}
