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

type Props = { form: TypedForm; errors: readonly FieldError[] };

/** Step 3: who receives. A person, or an organisation with CVR. */
export function FuldmagtshaverForm({ form, errors }: Props) {
  return (
    <>
      <ChoiceGroup
        type="radio"
        name="slags"
        legend="Hvem er hjælperen?"
        value={typed(form, "slags") || "person"}
        error={errorOf(errors, "slags")}
        choices={[
          { value: "person", label: "En person", more: <PersonNumber form={form} errors={errors} /> },
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

function PersonNumber({ form, errors }: Props) {
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
    </>
  );
}
