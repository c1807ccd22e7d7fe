import { pakkeTitle } from "@/components/catalogue/type-form";
import { ActForm, type ActFormProps } from "@/components/rollout/act-form";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { errorOf, typed, typedMany } from "@/lib/form/form";
import { choiceOf, type PakkeKind } from "@/lib/fuldmagt/pakke-choice";

type Props = ActFormProps & { pakker: readonly PakkeKind[] };

/** What is to go on by itself, from a day on. */
export function SplitForm({ pakker, hidden, prefix, form, errors = [], action }: Props) {
  const id = (field: string) => `${prefix}-${field}`;
  return (
    <ActForm
      hidden={hidden}
      prefix={prefix}
      errors={errors}
      action={action}
      button={<Button>Del den i to</Button>}
    >
      <p>
        Brug den, når noget skal i drift før resten. Det, du sætter kryds ved, begynder, hvor de stod sammen
        den dag, og har så sine egne trin og datoer. Dagene før ændrer sig ikke.
      </p>
      <ChoiceGroup
        type="checkbox"
        name="ud"
        id={id("ud")}
        legend="Hvad skal føres frem for sig?"
        value={typedMany(form, "ud")}
        error={errorOf(errors, id("ud"))}
        choices={pakker.map((pakke) => ({ value: choiceOf(pakke), label: pakkeTitle(pakke) }))}
      />
      <DayField
        name="dag"
        id={id("dag")}
        label="Fra hvilken dag?"
        defaultValue={typed(form, "dag")}
        error={errorOf(errors, id("dag"))}
      />
    </ActForm>
  );
}
