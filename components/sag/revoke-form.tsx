import { ShownAs } from "@/components/sag/shown-as";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { REVOKED_BY, REVOKED_BY_LABELS } from "@/lib/fuldmagt/fate";
import { CHANNEL_WORDS, capitalised } from "@/lib/fuldmagt/words";
import type { TopicRow } from "@/lib/sag/topic-rows";
import type { SagView } from "@/lib/sag/view";

type Props = {
  sag: SagView;
  form: TypedForm;
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
};

/** What the fuldmagtsgiver takes back, how we were told, and when. Nobody is asked why. */
export function RevokeForm({ sag, form, errors, action }: Props) {
  const topics = sag.topics.flatMap(stillActive);
  const which = (
    <ChoiceGroup
      type="checkbox"
      name="emne"
      legend="Hvilke emner?"
      value={typedMany(form, "emne")}
      error={errorOf(errors, "emne")}
      choices={topics.map(({ slug, title, fuldmagter }) => ({
        value: slug,
        label: title,
        hint: channelsOf(fuldmagter),
      }))}
    />
  );
  return (
    <form action={action} noValidate id="trin-revoke" tabIndex={-1}>
      <ShownAs sag={sag} />
      <p>
        Der skal ikke siges hvorfor. Slet den først i Digital Fuldmagt. Skriv så her, at den er trukket
        tilbage.
      </p>
      {topics.length > 1 && (
        <ChoiceGroup
          type="radio"
          name="hvad"
          legend="Hvad er trukket tilbage?"
          value={typed(form, "hvad")}
          error={errorOf(errors, "hvad")}
          choices={[
            { value: "all", label: "Det hele" },
            { value: "some", label: "Kun noget af det", more: which },
          ]}
        />
      )}
      <ChoiceGroup
        type="radio"
        name="hvordan"
        legend="Hvordan har vi fået det at vide?"
        value={typed(form, "hvordan")}
        error={errorOf(errors, "hvordan")}
        choices={REVOKED_BY.map((value) => ({ value, label: REVOKED_BY_LABELS[value] }))}
      />
      <DayField
        name="dag"
        label="Hvilken dag?"
        defaultValue={form.dag ? typed(form, "dag") : shortDate(sag.today)}
        error={errorOf(errors, "dag")}
      />
      <Actions>
        <Button>Gem, at fuldmagten er trukket tilbage</Button>
      </Actions>
    </form>
  );
}

function stillActive(topic: TopicRow): TopicRow[] {
  const fuldmagter = topic.fuldmagter.filter(({ fate }) => fate === "active");
  return fuldmagter.length > 0 ? [{ ...topic, fuldmagter }] : [];
}

function channelsOf(fuldmagter: TopicRow["fuldmagter"]): string {
  return capitalised([...new Set(fuldmagter.map(({ channel }) => CHANNEL_WORDS[channel]))].join(", "));
}
