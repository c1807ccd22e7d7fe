import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, typed } from "@/lib/form/form";
import type { RemarkAttempt } from "@/lib/remark/attempt";

type Props = {
  attempt: RemarkAttempt;
  /** the page that one comes back to */
  here: string;
  action: (data: FormData) => Promise<void>;
};

/** A board member says something. */
export function WriteForm({ attempt: { form, errors }, here, action }: Props) {
  return (
    <form action={action} noValidate>
      <input type="hidden" name="skema" value={typed(form, "skema")} />
      <input type="hidden" name="side" value={here} />
      <Field
        name="fra"
        label="Hvem taler du for?"
        hint="For eksempel Handicaprådet. Det står ved din bemærkning i den næste status."
        width="l"
        defaultValue={typed(form, "fra")}
        error={errorOf(errors, "fra")}
        autoComplete="organization"
      />
      <TextareaField
        name="bemaerkning"
        label="Din bemærkning"
        hint="Alle kan læse den i den næste status. Skriv ikke navn eller CPR-nummer på en borger."
        rows={6}
        defaultValue={typed(form, "bemaerkning")}
        error={errorOf(errors, "bemaerkning")}
      />
      <Actions>
        <Button variant="primary">Send bemærkningen</Button>
      </Actions>
    </form>
  );
}
