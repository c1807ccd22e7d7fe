import { SAVE_MINE } from "@/components/administration/both-versions";
import { type CatalogueAction, type FormOf, HiddenOf } from "@/components/catalogue/hidden";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Attempt } from "@/lib/administration/attempt";
import { errorOf, typed } from "@/lib/form/form";

type Props = { id: string; attempt: Attempt; of: FormOf; isNew?: boolean; action: CatalogueAction };

/** A note on a type: new, or one's own to be changed or deleted. */
export function NoteForm({ id, attempt, of, isNew, action }: Props) {
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      <TextareaField
        name="note"
        id={`${id}-note`}
        label={isNew ? "Ny note" : "Note"}
        hint="Kun om udrulningen. Skriv aldrig om personer."
        defaultValue={typed(attempt.form, "note")}
        error={errorOf(attempt.errors, "note")}
      />
      <Actions>
        <Button>{attempt.pairs ? SAVE_MINE : "Gem noten"}</Button>
        {!isNew && (
          <Button variant="link" name="slet" value="1">
            Slet noten
          </Button>
        )}
      </Actions>
    </form>
  );
}
