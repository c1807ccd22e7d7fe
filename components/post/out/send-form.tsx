import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import type { RunLetter } from "@/lib/post/out/read-runs";
import { SEND_FIELDS } from "@/lib/post/out/send-fields";
import { sheetCount } from "@/lib/post/out/words";

type Props = {
  number: number;
  letters: readonly RunLetter[];
  form: TypedForm;
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
};

/** When the letters are posted: all in one act, but for those that were ruined. */
export function SendForm({ number, letters, form, errors, action }: Props) {
  const { day, spoiled } = SEND_FIELDS;
  const ruined = typedMany(form, spoiled);
  return (
    <Section id="er-sendt" heading="Når brevene er lagt til posten">
      <form action={action} className="form-col">
        <input type="hidden" name="koersel" value={number} />
        <DayField
          name={day}
          label="Hvilken dag blev de sendt?"
          defaultValue={typed(form, day)}
          error={errorOf(errors, day)}
        />
        <Fold summary="Blev nogle breve ødelagt?" open={ruined.length > 0}>
          <ChoiceGroup
            type="checkbox"
            name={spoiled}
            legend="Disse blev ødelagt"
            hint="De bliver ikke sendt. De kommer tilbage i køen, så du kan printe dem igen."
            value={ruined}
            choices={letters
              .filter(({ status }) => status === "printed")
              .map(({ id, sagsnummer, fuldmagtsgiver, sheets, place }) => ({
                value: id,
                label: `${sagsnummer}, ${fuldmagtsgiver}`,
                hint: `Nummer ${place} af brevene på ${sheetCount(sheets)}`,
              }))}
          />
        </Fold>
        <Actions>
          <Button>Marker alle som sendt</Button>
        </Actions>
      </form>
    </Section>
  );
}
