import { SAVE_MINE } from "@/components/administration/both-versions";
import { type CatalogueAction, type FormOf, HiddenOf } from "@/components/catalogue/hidden";
import { FROM_LABEL } from "@/components/catalogue/type-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import type { Attempt } from "@/lib/administration/attempt";
import { errorOf, typed } from "@/lib/form/form";

type Props = {
  id: string;
  attempt: Attempt;
  of: FormOf;
  proposed: boolean;
  action: CatalogueAction;
};

/** What is known of a pakke. An empty field is not known yet. */
export function PakkeForm({ id, attempt, of, proposed, action }: Props) {
  const { form, errors } = attempt;
  const text = (name: string) => ({
    name,
    id: `${id}-${name}`,
    defaultValue: typed(form, name),
    error: errorOf(errors, name),
    autoComplete: "off",
  });
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      <Field {...text("privilegienavn")} label="Privilegienavn" optional width="l" />
      <Field {...text("formular")} label="Formular" optional width="l" />
      <Field {...text("system")} label="It-system" optional width="l" />
      <Field {...text("leverandoer")} label="Leverandør" optional width="l" />
      {proposed && (
        <CheckboxField
          name="bekraeft"
          id={`${id}-bekraeft`}
          label="Forslaget er bekræftet af kommunen"
          checked={typed(form, "bekraeft") !== ""}
        />
      )}
      <DayField {...text("fra")} label={FROM_LABEL} />
      <Actions>
        <Button>{attempt.pairs ? SAVE_MINE : "Gem oplysningerne"}</Button>
      </Actions>
    </form>
  );
}
