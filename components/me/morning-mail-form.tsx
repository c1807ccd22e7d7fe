import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Note } from "@/components/ui/note";

type Props = {
  email: string;
  isWanted: boolean;
  /** the municipality has a mail server for it */
  canBeSent: boolean;
  action: (data: FormData) => Promise<void>;
};

export function MorningMailForm({ email, isWanted, canBeSent, action }: Props) {
  return (
    <form action={action} className="form-col">
      <p>
        Mailen siger, hvor mange sager der venter på dig, og hvor mange der er over fristen. Den har ingen
        navne, numre eller links.
      </p>
      {!canBeSent && (
        <Note tone="warn" lead="Kommunen har ikke sat mail op.">
          Dit valg bliver gemt, og du får mailen, når den er sat op.
        </Note>
      )}
      <CheckboxField
        name="morgenmail"
        label="Send mig en mail om morgenen"
        hint={`Den kommer på arbejdsdage fra kl. 7 til ${email}.`}
        checked={isWanted}
      />
      <Actions>
        <Button>Gem valget om mail</Button>
      </Actions>
    </form>
  );
}
