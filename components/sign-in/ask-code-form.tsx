import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";

type Props = { action: (data: FormData) => Promise<void>; email: string; problem?: string };

/** For the board: a code by mail in place of a password. */
export function AskCodeForm({ action, email, problem }: Props) {
  return (
    <form action={action} className="form-col" noValidate>
      <ErrorSummary errors={problem ? [{ field: "mail", message: problem }] : []} />
      <Field
        name="mail"
        label="Din mailadresse"
        hint="Den, vi sender status til."
        type="email"
        autoComplete="email"
        defaultValue={email}
        error={problem}
      />
      <Actions>
        <Button variant="secondary">Send mig en kode</Button>
      </Actions>
    </form>
  );
}
