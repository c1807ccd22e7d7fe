import { SAVE_MINE } from "@/components/administration/both-versions";
import { type CatalogueAction, type FormOf, HiddenOf } from "@/components/catalogue/hidden";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Attempt } from "@/lib/administration/attempt";
import { errorOf, typed } from "@/lib/form/form";

type Props = { id: string; area: string; attempt: Attempt; of: FormOf; action: CatalogueAction };

/** The number that the vendor or Digitaliseringsstyrelsen gave the case. */
export function TicketForm({ id, area, attempt, of, action }: Props) {
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      <Field
        name="sagsnummer"
        id={`${id}-sagsnummer`}
        label={`Sagsnummer hos dem: ${area}`}
        hint="Nummeret hos leverandøren eller Digitaliseringsstyrelsen."
        optional
        defaultValue={typed(attempt.form, "sagsnummer")}
        error={errorOf(attempt.errors, "sagsnummer")}
        autoComplete="off"
      />
      <Actions>
        <Button>{attempt.pairs ? SAVE_MINE : "Gem nummeret"}</Button>
      </Actions>
    </form>
  );
}
