import {
  AddressFields,
  CprField,
  MitIdChoice,
  NameField,
  PhoneField,
} from "@/components/sag/guide/person-fields";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { CARING_LABELS } from "@/lib/person/labels";
import { CARING_ANSWERS } from "@/lib/person/person";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  /** what the fuldmagtsgiver is called in running text */
  fuldmagtsgiver: string;
  askCaringEmployee: boolean;
};

/** Step 3: who receives. A person, or an organisation with CVR. */
export function FuldmagtshaverForm(props: Props) {
  const { form, errors } = props;
  return (
    <>
      <ChoiceGroup
        type="radio"
        name="slags"
        legend="Hvem er hjælperen?"
        value={typed(form, "slags") || "person"}
        error={errorOf(errors, "slags")}
        choices={[
          { value: "person", label: "En person", more: <AboutPerson {...props} /> },
          {
            value: "organisation",
            label: "En forening eller et firma",
            more: (
              <Field
                name="cvr"
                label="CVR-nummer"
                hint="8 cifre."
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typed(form, "cvr")}
                error={errorOf(errors, "cvr")}
              />
            ),
          },
        ]}
      />
      <NameField form={form} errors={errors} />
      <AddressFields form={form} errors={errors} />
      <PhoneField form={form} errors={errors} />
      <MitIdChoice
        form={form}
        errors={errors}
        who="hjælperen"
        hint="Uden MitID kan fuldmagten ikke bruges på nettet. Så kan den gives til at ringe og skrive."
      />
    </>
  );
}

function AboutPerson({ form, errors, fuldmagtsgiver, askCaringEmployee }: Props) {
  return (
    <>
      <CprField form={form} errors={errors} optional />
      <p className="form-hint">Kendes CPR-nummeret ikke, så skriv navn og adresse.</p>
      <ChoiceGroup
        type="checkbox"
        name="oplyst"
        legend="Hvad siger CPR-opslaget?"
        optional
        value={typedMany(form, "oplyst")}
        error={errorOf(errors, "oplyst")}
        choices={[
          { value: "protected", label: "Navn og adresse er beskyttet" },
          { value: "dead", label: "Er død" },
        ]}
      />
      {askCaringEmployee && (
        <ChoiceGroup
          type="radio"
          name="ansat"
          legend={`Er hjælperen ansat til at passe ${fuldmagtsgiver}?`}
          hint="For eksempel i hjemmeplejen eller på et bosted."
          value={typed(form, "ansat") || "no"}
          error={errorOf(errors, "ansat")}
          choices={CARING_ANSWERS.map((value) => ({ value, label: CARING_LABELS[value] }))}
        />
      )}
    </>
  );
}
