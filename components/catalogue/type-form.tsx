import { SAVE_MINE } from "@/components/administration/both-versions";
import { type CatalogueAction, type FormOf, HiddenOf } from "@/components/catalogue/hidden";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Attempt } from "@/lib/administration/attempt";
import { AUTHORITIES } from "@/lib/catalogue/keep/input";
import { AUTHORITY_LABELS } from "@/lib/catalogue/keep/labels";
import type { Choices } from "@/lib/catalogue/keep/typed";
import { errorOf, typed, typedMany } from "@/lib/form/form";
import { PAKKE_CHOICES, type PakkeKind, pakkeOf } from "@/lib/fuldmagt/pakke-choice";
import { CHANNEL_WORDS, capitalised, KIND_TERMS } from "@/lib/fuldmagt/words";

type Props = {
  attempt: Attempt;
  choices: { areas: Choices; forvaltninger: Choices };
  of: FormOf;
  /** a new one has its pakker ticked */
  isNew?: boolean;
  national?: boolean;
  /** a proposal can be confirmed */
  proposed?: boolean;
  action: CatalogueAction;
};

/** What is kept of a type, and from which day it is so. */
export function TypeForm({ attempt, choices, of, isNew, national, proposed, action }: Props) {
  const { form, errors } = attempt;
  const text = (name: string) => ({
    name,
    defaultValue: typed(form, name),
    error: errorOf(errors, name),
    autoComplete: "off",
  });
  const options = (list: Choices) => list.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      <Field {...text("titel")} label="Navn" width="l" />
      <TextareaField {...text("saetning")} label="Hvad kan man med den?" hint="Én sætning." rows={2} />
      {isNew && (
        <ChoiceGroup
          type="checkbox"
          name="slags"
          legend="Hvad kan borgeren give?"
          value={typedMany(form, "slags")}
          error={errorOf(errors, "slags")}
          choices={PAKKE_CHOICES.map((value) => ({ value, label: pakkeTitle(pakkeOf(value)) }))}
        />
      )}
      <SelectField
        {...text("omraade")}
        label="Fagområde"
        hint={isNew ? undefined : "Det, den står under. Hvor den føres frem, ændrer sig ikke."}
        placeholder="Vælg fagområde"
        options={options(choices.areas)}
      />
      {isNew && (
        <CheckboxField
          name="national"
          label="Den er national"
          hint="Den gives i hele landet. Den har ingen trin, tælles ikke med og hører ikke til en forvaltning."
          checked={typed(form, "national") !== ""}
        />
      )}
      {!national && (
        <SelectField
          {...text("forvaltning")}
          label={isNew ? "Forvaltning (ikke for en national)" : "Forvaltning"}
          placeholder="Vælg forvaltning"
          options={options(choices.forvaltninger)}
        />
      )}
      <SelectField
        {...text("myndighed")}
        label="Myndighed"
        options={AUTHORITIES.map((value) => ({ value, label: AUTHORITY_LABELS[value] }))}
      />
      <TextareaField {...text("lov")} label="Lovgrundlag" rows={2} />
      <DayField {...text("kontrolleret")} label="Lovgrundlaget er kontrolleret den" optional />
      <Field {...text("kle")} label="KLE" hint="For eksempel 27.03.08." width="s" inputMode="decimal" />
      {proposed && (
        <CheckboxField
          name="bekraeft"
          label="Forslaget er bekræftet af kommunen"
          checked={typed(form, "bekraeft") !== ""}
        />
      )}
      <DayField
        {...text("fra")}
        label={isNew ? "Fra hvilken dag? (i dag, hvis feltet er tomt)" : FROM_LABEL}
      />
      <Actions>
        <Button variant="primary">{isNew ? "Opret fuldmagten" : attempt.pairs ? SAVE_MINE : "Gem"}</Button>
      </Actions>
    </form>
  );
}

export const FROM_LABEL = "Gælder fra (i dag, hvis feltet er tomt)";

/** "Handlefuldmagt, på nettet" */
export function pakkeTitle({ kind, channel }: PakkeKind): string {
  return `${capitalised(KIND_TERMS[kind])}, ${CHANNEL_WORDS[channel]}`;
}
