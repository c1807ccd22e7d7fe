import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";

type Props = { csrfToken: string; email: string; next: string; problem?: string };

/** Posts straight to next-auth, so that it works without JavaScript. */
export function SignInForm({ csrfToken, email, next, problem }: Props) {
  return (
    <form method="post" action="/api/auth/callback/credentials" className="form-col" noValidate>
      <ErrorSummary errors={problem ? [{ field: "email", message: problem }] : []} />
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Field
        name="email"
        label="Mail"
        type="email"
        autoComplete="username"
        defaultValue={email}
        error={problem}
      />
      <Field name="password" label="Adgangskode" type="password" autoComplete="current-password" />
      <Actions>
        <Button variant="primary">Log ind</Button>
      </Actions>
    </form>
  );
}
