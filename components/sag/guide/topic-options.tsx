import { ChoiceGroup } from "@/components/ui/choice-group";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { CHANNEL_WORDS, type FuldmagtKind, KIND_TERMS, KIND_WORDS_FOR } from "@/lib/fuldmagt/words";
import { channelField, channelsOf, kindField, kindsOf } from "@/lib/sag/input/emner";

type Props = {
  type: CatalogueType;
  form: TypedForm;
  errors: readonly FieldError[];
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
};

/** What the fuldmagtshaver may do in one topic, and how. */
export function TopicOptions({ type, form, errors, fuldmagtsgiver, fuldmagtshaver }: Props) {
  const kinds = kindsOf(type);
  const channels = channelsOf(type);
  return (
    <>
      {kinds.length === 1 && kinds[0] ? (
        <p className="form-hint">
          {fuldmagtshaver} må {kindWords(kinds[0], fuldmagtsgiver)}. Det ligger fast.
        </p>
      ) : (
        <ChoiceGroup
          type="radio"
          name={kindField(type.slug)}
          legend={`${fuldmagtshaver} må`}
          inline
          value={typed(form, kindField(type.slug)) || kinds[0]}
          choices={kinds.map((kind) => ({
            value: kind,
            label: kindWords(kind, fuldmagtsgiver),
          }))}
        />
      )}
      <ChoiceGroup
        type="checkbox"
        name={channelField(type.slug)}
        legend="Hvordan"
        hint={
          channels.includes("contact")
            ? `På nettet alene giver ikke ${fuldmagtshaver} lov til at ringe til kommunen. Sæt også kryds ved ringe og skrive, hvis det skal med.`
            : `${fuldmagtshaver} må ikke ringe om det her. Det gælder kun på nettet.`
        }
        inline
        value={typedMany(form, channelField(type.slug))}
        error={errorOf(errors, channelField(type.slug))}
        choices={channels.map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel] }))}
      />
    </>
  );
}

function kindWords(kind: FuldmagtKind, fuldmagtsgiver: string): string {
  return `${KIND_WORDS_FOR[kind](fuldmagtsgiver)} (${KIND_TERMS[kind]})`;
}
