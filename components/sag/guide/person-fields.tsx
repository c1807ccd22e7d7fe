import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { FieldRow } from "@/components/ui/field-row";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { MITID_LABELS } from "@/lib/person/labels";
import { MITID } from "@/lib/person/person";

type Props = { form: TypedForm; errors: readonly FieldError[] };

export function CprField({ form, errors, optional }: Props & { optional?: boolean }) {
  return (
    <Field
      name="cpr"
      label="CPR-nummer"
      hint="10 cifre, med eller uden streg."
      optional={optional}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={typed(form, "cpr")}
      error={errorOf(errors, "cpr")}
    />
  );
}

export function NameField({ form, errors }: Props) {
  return (
    <Field
      name="navn"
      label="Navn"
      width="l"
      autoComplete="off"
      defaultValue={typed(form, "navn")}
      error={errorOf(errors, "navn")}
    />
  );
}

export function AddressFields({ form, errors, optional }: Props & { optional?: boolean }) {
  return (
    <>
      <Field
        name="vej"
        label="Vej og nummer"
        width="l"
        optional={optional}
        autoComplete="off"
        defaultValue={typed(form, "vej")}
        error={errorOf(errors, "vej")}
      />
      <FieldRow>
        <Field
          name="postnr"
          label="Postnummer"
          width="xs"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed(form, "postnr")}
          error={errorOf(errors, "postnr")}
        />
        <Field
          name="by"
          label="By"
          width="s"
          autoComplete="off"
          defaultValue={typed(form, "by")}
          error={errorOf(errors, "by")}
        />
      </FieldRow>
    </>
  );
}

export function PhoneField({ form, errors }: Props) {
  return (
    <Field
      name="telefon"
      label="Telefon"
      optional
      type="tel"
      autoComplete="off"
      defaultValue={typed(form, "telefon")}
      error={errorOf(errors, "telefon")}
    />
  );
}

export function MitIdChoice({ form, errors, who, hint }: Props & { who: string; hint: string }) {
  return (
    <ChoiceGroup
      type="radio"
      name="mitid"
      legend={`Har ${who} MitID?`}
      hint={hint}
      value={typed(form, "mitid")}
      error={errorOf(errors, "mitid")}
      choices={MITID.map((value) => ({ value, label: MITID_LABELS[value] }))}
    />
  );
}
