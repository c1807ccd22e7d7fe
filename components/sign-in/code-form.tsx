import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";

type Props = { csrfToken: string; email: string; problem?: string };

/** Posts straight to next-auth, so that it works without JavaScript. */
export function CodeForm({ csrfToken, email, problem }: Props) {
  return (
    <form method="post" action="/api/auth/callback/code" className="form-col" noValidate>
      <ErrorSummary errors={problem ? [{ field: "code", message: problem }] : []} />
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value="/status" />
      <input type="hidden" name="email" value={email} />
      <Field
        name="code"
        label="Kode"
        hint="Seks tal. Mellemrum gør ikke noget."
        inputMode="numeric"
        autoComplete="one-time-code"
        error={problem}
      />
      <Actions>
        <Button variant="primary">Log ind</Button>
        <ButtonLink href="/log-ind">Få en ny kode</ButtonLink>
      </Actions>
    </form>
  );
}
