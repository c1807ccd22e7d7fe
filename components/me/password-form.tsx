import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { errorOf, type FieldError } from "@/lib/form/form";

type Props = {
  errors: readonly FieldError[];
  /** there is nothing to go back to before it is done */
  isRequired: boolean;
  action: (data: FormData) => Promise<void>;
};

/** What is typed here is never kept, nor shown again. */
export function PasswordForm({ errors, isRequired, action }: Props) {
  return (
    <form action={action} className="form-col" noValidate>
      <Field
        name="nuvaerende"
        label="Adgangskoden, du har nu"
        type="password"
        autoComplete="current-password"
        error={errorOf(errors, "nuvaerende")}
      />
      <Field
        name="ny"
        label="Ny adgangskode"
        hint="Mindst 12 tegn. Brug gerne en lille sætning, som kun du kender."
        type="password"
        autoComplete="new-password"
        error={errorOf(errors, "ny")}
      />
      <Field
        name="igen"
        label="Ny adgangskode igen"
        type="password"
        autoComplete="new-password"
        error={errorOf(errors, "igen")}
      />
      <Actions>
        <Button variant="primary">Skift adgangskode</Button>
        {!isRequired && (
          <ButtonLink href="/mig" variant="tertiary">
            Lad være
          </ButtonLink>
        )}
      </Actions>
    </form>
  );
}
