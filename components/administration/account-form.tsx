import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import type { AreaChoice } from "@/lib/administration/accounts";
import { ROLE_LABELS } from "@/lib/auth/labels";
import { ROLES, type Role } from "@/lib/auth/permissions";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  areas: readonly AreaChoice[];
  submit: string;
  action: (data: FormData) => Promise<void>;
  /** the account that is changed, with the version the form is shown with; none when it is new */
  of?: { id: string; version: string };
};

const ROLE_HINTS: Record<Role, string> = {
  caseworker: "Hjælper borgere og ser personer og sager.",
  area_contact: "Følger emnerne i sine områder. Ser ingen personer.",
  project_lead: "Leder udrulningen og retter steder, indstillinger og tekster.",
  board_member: "Ser det, der er udgivet.",
  admin: "Retter brugere, steder, indstillinger og tekster. Ser ingen personer.",
  auditor: "Ser, hvem der har gjort hvad. Retter intet.",
};

/** Who somebody is, and what they may. The mail is the name they sign in with, and stays. */
export function AccountForm({ form, errors, areas, submit, action, of }: Props) {
  return (
    <form action={action} noValidate className="form-col" id="konto">
      {of && <input type="hidden" name="bruger" value={of.id} />}
      {of && <input type="hidden" name="version" value={of.version} />}
      <Field
        name="navn"
        label="Navn"
        autoComplete="off"
        defaultValue={typed(form, "navn")}
        error={errorOf(errors, "navn")}
      />
      {!of && (
        <Field
          name="mail"
          label="Mail"
          type="email"
          hint="Den, der logges ind med. Den kan ikke ændres bagefter."
          autoComplete="off"
          defaultValue={typed(form, "mail")}
          error={errorOf(errors, "mail")}
        />
      )}
      <ChoiceGroup
        type="checkbox"
        name="roller"
        legend="Roller"
        hint="Har brugeren flere roller, lægges rettighederne sammen."
        value={typedMany(form, "roller")}
        error={errorOf(errors, "roller")}
        choices={ROLES.map((role) => ({
          value: role,
          label: ROLE_LABELS[role],
          hint: ROLE_HINTS[role],
          more: role === "area_contact" && <AreaChoices form={form} errors={errors} areas={areas} />,
        }))}
      />
      <Actions>
        <Button variant="primary">{submit}</Button>
      </Actions>
    </form>
  );
}

function AreaChoices({ form, errors, areas }: Pick<Props, "form" | "errors" | "areas">) {
  const choices = areas.map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <>
      <ChoiceGroup
        type="checkbox"
        name="omraader"
        legend="Hvilke områder?"
        value={typedMany(form, "omraader")}
        error={errorOf(errors, "omraader")}
        choices={choices}
      />
      <ChoiceGroup
        type="checkbox"
        name="stedfortraeder"
        legend="Stedfortræder i hvilke områder?"
        hint="Hvor en anden er kontakt. En stedfortræder kan det samme."
        optional
        value={typedMany(form, "stedfortraeder")}
        error={errorOf(errors, "stedfortraeder")}
        choices={choices}
      />
    </>
  );
}
