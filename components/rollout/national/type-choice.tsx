import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import { type Month, monthName, monthQuery } from "@/lib/rollout/national/month";

type Props = {
  types: readonly { slug: string; title: string }[];
  /** the months that are over, the newest first */
  months: readonly Month[];
  path: string;
  chosen?: { type: string; month: Month };
};

/** Which fuldmagt, and which month, numbers are written for. */
export function TypeChoice({ types, months, path, chosen }: Props) {
  const titles = types.map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <form action={path} className="form-col">
      <FieldRow>
        <SelectField name="type" label="Fuldmagt" options={titles} defaultValue={chosen?.type} width="full" />
        <SelectField
          name="maaned"
          label="Måned"
          options={months.map((month) => ({ value: monthQuery(month), label: monthName(month) }))}
          defaultValue={chosen && monthQuery(chosen.month)}
        />
      </FieldRow>
      <Actions>
        <Button>Vælg</Button>
      </Actions>
    </form>
  );
}
