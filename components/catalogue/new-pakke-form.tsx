import { type CatalogueAction, type FormOf, HiddenOf } from "@/components/catalogue/hidden";
import { FROM_LABEL, pakkeTitle } from "@/components/catalogue/type-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import type { Attempt } from "@/lib/administration/attempt";
import { errorOf, typed } from "@/lib/form/form";
import { type PakkeChoice, pakkeOf } from "@/lib/fuldmagt/pakke-choice";

type Props = { left: readonly PakkeChoice[]; attempt: Attempt; of: FormOf; action: CatalogueAction };

/** One thing more that a citizen can give, and how it goes forward. */
export function NewPakkeForm({ left, attempt: { form, errors }, of, action }: Props) {
  const field = (name: string) => ({ name, id: `nyslags-${name}`, error: errorOf(errors, name) });
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      <ChoiceGroup
        {...field("slags")}
        type="radio"
        legend="Hvad kan borgeren også give?"
        value={typed(form, "slags")}
        choices={left.map((value) => ({ value, label: pakkeTitle(pakkeOf(value)) }))}
      />
      <ChoiceGroup
        {...field("hvordan")}
        type="radio"
        legend="Hvordan føres den frem?"
        value={typed(form, "hvordan")}
        choices={[
          {
            value: "sammen",
            label: "Sammen med det, der ligner",
            hint: "Den står straks på samme trin. Er det i drift, kan den gives med det samme.",
          },
          { value: "forsig", label: "For sig", hint: "Den begynder som idé i hvert af fagområderne." },
        ]}
      />
      <DayField {...field("fra")} label={FROM_LABEL} defaultValue={typed(form, "fra")} autoComplete="off" />
      <Actions>
        <Button>Tilføj</Button>
      </Actions>
    </form>
  );
}
