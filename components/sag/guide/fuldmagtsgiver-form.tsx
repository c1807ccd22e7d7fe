import {
  AddressFields,
  CprField,
  MitIdChoice,
  NameField,
  PhoneField,
} from "@/components/sag/guide/person-fields";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Note } from "@/components/ui/note";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { ID_SEEN_LABELS, MAIL_WAY_LABELS } from "@/lib/person/labels";
import { type IdSeen, MAIL_WAYS } from "@/lib/person/person";
import { idChoices } from "@/lib/sag/input/fuldmagtsgiver";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  /** it came by letter: no ID has been seen at a counter */
  byLetter?: boolean;
  acceptedId: readonly IdSeen[];
};

/** Step 2: who gives. */
export function FuldmagtsgiverForm({ form, errors, byLetter = false, acceptedId }: Props) {
  return (
    <>
      <Note tone="accent">
        Fuldmagtsgiver er <b>borgeren, der har brug for hjælp</b>. Hjælperen kommer i næste trin.
      </Note>
      <CprField form={form} errors={errors} />
      <ChoiceGroup
        type="checkbox"
        name="oplyst"
        legend="Hvad siger CPR-opslaget?"
        optional
        value={typedMany(form, "oplyst")}
        error={errorOf(errors, "oplyst")}
        choices={[
          { value: "protected", label: "Navn og adresse er beskyttet" },
          { value: "guardianship", label: "Har en værge" },
          { value: "dead", label: "Er død" },
        ]}
      />
      <NameField form={form} errors={errors} />
      <AddressFields form={form} errors={errors} />
      <PhoneField form={form} errors={errors} />
      <ChoiceGroup
        type="radio"
        name="legitimation"
        legend="Hvilken legitimation har du set?"
        hint="Skriv aldrig nummeret, og tag ikke kopi."
        error={errorOf(errors, "legitimation")}
        value={typed(form, "legitimation") || (byLetter ? "none_by_letter" : "ingen")}
        choices={[
          ...idChoices(acceptedId, typed(form, "legitimation")).map((value) => ({
            value,
            label: ID_SEEN_LABELS[value],
          })),
          { value: "ingen", label: "Ingen endnu" },
        ]}
      />
      <MitIdChoice
        form={form}
        errors={errors}
        who="borgeren"
        hint="Svaret har ingen betydning for, om borgeren kan give fuldmagt på papir."
      />
      <ChoiceGroup
        type="radio"
        name="post"
        legend="Hvordan vil borgeren have sin post?"
        hint="Spørg. Papirerne og kvitteringen bliver lavet, så de passer."
        inline
        value={typed(form, "post") || "letter"}
        choices={MAIL_WAYS.map((value) => ({ value, label: MAIL_WAY_LABELS[value] }))}
      />
    </>
  );
}
