import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { SelectField } from "@/components/ui/select-field";
import type { Standing } from "@/lib/post/clock";
import { LETTER_LABELS, type LetterKind, type LetterStatus } from "@/lib/post/letter";
import { LETTER_ACT_BUTTONS, type LetterAct } from "@/lib/post/letter-acts";
import { RESEND_REASON_LABELS, RESEND_REASONS, type ResendReason } from "@/lib/post/letter-life";

type Letter = {
  id: string;
  version: number;
  kind: LetterKind;
  status: LetterStatus;
  acts: readonly LetterAct[];
  standing?: Standing | null;
};

type Props = {
  letter: Letter;
  action: (data: FormData) => Promise<void>;
  /** what the page needs to come back to where it was */
  fields: Readonly<Record<string, string>>;
};

/** What can be done with one letter by hand, folded away; nothing when there is nothing. */
export function LetterActs({ letter, action, fields }: Props) {
  if (letter.acts.length === 0) return null;
  return (
    <Fold
      summary={
        <>
          Gør noget<span className="sr-only"> ved brevet: {LETTER_LABELS[letter.kind]}</span>
        </>
      }
    >
      {letter.acts.map((act) => (
        <form key={act} action={action} noValidate>
          {Object.entries({ ...fields, brev: letter.id, udgave: letter.version, gerning: act }).map(
            ([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          {act === "resend" && <Why letter={letter} />}
          <Actions>
            <Button variant="secondary">{LETTER_ACT_BUTTONS[act]}</Button>
          </Actions>
        </form>
      ))}
    </Fold>
  );
}

function Why({ letter }: { letter: Letter }) {
  return (
    <SelectField
      id={`grund-${letter.id}`}
      name="grund"
      label="Hvorfor sendes det igen?"
      width="full"
      options={RESEND_REASONS.map((value) => ({ value, label: RESEND_REASON_LABELS[value] }))}
      defaultValue={likelyReason(letter)}
    />
  );
}

function likelyReason({ status, standing }: Letter): ResendReason {
  if (status === "returned_undeliverable") return "came_back";
  return standing === "assumed_lost" ? "assumed_lost" : "asked_for";
}
