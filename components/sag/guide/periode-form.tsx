import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { addYears, type IsoDate, longDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { yearsOffered } from "@/lib/sag/input/periode";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  today: IsoDate;
  /** the longest that is allowed; 0 is no limit */
  longestYears: number;
};

/** Step 5: how long. It begins the day it is entered in Digital Fuldmagt. */
export function PeriodeForm({ form, errors, today, longestYears }: Props) {
  const years = (count: number) => ({
    value: String(count),
    label: `${count} år`,
    hint: `Til og med ${longDate(addYears(today, count))}`,
  });
  const other = (
    <DayField
      name="til"
      label="Til og med"
      defaultValue={typed(form, "til")}
      error={errorOf(errors, "til")}
    />
  );
  return (
    <ChoiceGroup
      type="radio"
      name="slut"
      legend="Hvor længe gælder den?"
      legendHidden
      value={typed(form, "slut")}
      error={errorOf(errors, "slut")}
      choices={[
        ...yearsOffered(longestYears).map(years),
        { value: "other", label: "En anden dato", more: other },
      ]}
    />
  );
}
