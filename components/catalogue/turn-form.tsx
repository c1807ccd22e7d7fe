import { type CatalogueAction, type FormOf, HiddenOf } from "@/components/catalogue/hidden";
import { FROM_LABEL } from "@/components/catalogue/type-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import type { Attempt } from "@/lib/administration/attempt";
import type { Choices } from "@/lib/catalogue/keep/typed";
import { errorOf, typed } from "@/lib/form/form";

type Props = {
  /** as it is on the day that is shown */
  national: boolean;
  forvaltninger: Choices;
  attempt: Attempt;
  of: FormOf;
  action: CatalogueAction;
};

/** Makes a type national from a day on, or the municipality's again. */
export function TurnForm({ national, forvaltninger, attempt: { form, errors }, of, action }: Props) {
  const field = (name: string) => ({
    name,
    id: `national-${name}`,
    defaultValue: typed(form, name),
    error: errorOf(errors, name),
    autoComplete: "off",
  });
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      <p>
        {national
          ? "Den får trin igen, hvor de stod. Har den aldrig haft trin, begynder den som idé."
          : "En national fuldmagt gives i hele landet. Dens trin hviler, og den tælles ikke med. Dagene før viser det, der gjaldt."}
      </p>
      {national && (
        <SelectField
          {...field("forvaltning")}
          label="Hvilken forvaltning får opgaven?"
          placeholder="Vælg forvaltning"
          options={forvaltninger.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <DayField {...field("fra")} label={FROM_LABEL} />
      <Actions>
        <Button>{national ? "Gør den kommunal" : "Gør den national"}</Button>
      </Actions>
    </form>
  );
}
