import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Note } from "@/components/ui/note";

type Props = {
  name: "morgenmail" | "mandagsmail";
  /** what the mail says, and does not */
  says: string;
  label: string;
  hint: string;
  isWanted: boolean;
  /** the municipality has a mail server for it */
  canBeSent: boolean;
  action: (data: FormData) => Promise<void>;
};

/** Chooses a mail, or chooses it away. */
export function MailChoiceForm({ name, says, label, hint, isWanted, canBeSent, action }: Props) {
  return (
    <form action={action} className="form-col">
      <p>{says}</p>
      {!canBeSent && (
        <Note tone="warn" lead="Kommunen har ikke sat mail op.">
          Dit valg bliver gemt, og du får mailen, når den er sat op.
        </Note>
      )}
      <CheckboxField name={name} label={label} hint={hint} checked={isWanted} />
      <Actions>
        <Button>{name === "morgenmail" ? "Gem valget om mail" : "Gem valget om mandagsmail"}</Button>
      </Actions>
    </form>
  );
}
