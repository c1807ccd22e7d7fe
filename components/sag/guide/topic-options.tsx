import { ChoiceGroup } from "@/components/ui/choice-group";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import {
  CHANNEL_MISSING,
  CHANNEL_WORDS,
  type FuldmagtChannel,
  type FuldmagtKind,
  KIND_TERMS,
  KIND_WORDS_FOR,
} from "@/lib/fuldmagt/words";
import { channelField, channelsOf, kindField, kindsOf } from "@/lib/sag/input/emner";

type Props = {
  type: CatalogueType;
  form: TypedForm;
  errors: readonly FieldError[];
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
};

const OTHER_CHANNEL: Record<FuldmagtChannel, FuldmagtChannel> = {
  self_service: "contact",
  contact: "self_service",
};

/** What the fuldmagtshaver may do in one topic, and how. What there is no choice about is said. */
export function TopicOptions(props: Props) {
  return (
    <>
      <KindChoice {...props} />
      {channelsOf(props.type).length > 1 ? <ChannelChoice {...props} /> : <OneChannel {...props} />}
    </>
  );
}

function KindChoice({ type, form, fuldmagtsgiver, fuldmagtshaver }: Props) {
  const [first, ...others] = kindsOf(type);
  if (!first) return null;
  if (others.length === 0) {
    return (
      <p className="form-hint">
        {fuldmagtshaver} må {kindWords(first, fuldmagtsgiver)}. Det ligger fast.
      </p>
    );
  }
  return (
    <ChoiceGroup
      type="radio"
      name={kindField(type.slug)}
      legend={`${fuldmagtshaver} må`}
      inline
      value={typed(form, kindField(type.slug)) || first}
      choices={[first, ...others].map((kind) => ({ value: kind, label: kindWords(kind, fuldmagtsgiver) }))}
    />
  );
}

function ChannelChoice({ type, form, errors, fuldmagtshaver }: Props) {
  const name = channelField(type.slug);
  return (
    <ChoiceGroup
      type="checkbox"
      name={name}
      legend="Hvordan"
      hint={`På nettet alene giver ikke ${fuldmagtshaver} lov til at ringe til kommunen. Sæt også kryds ved ringe og skrive, hvis det skal med.`}
      inline
      value={typedMany(form, name)}
      error={errorOf(errors, name)}
      choices={channelsOf(type).map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel] }))}
    />
  );
}

function OneChannel({ type, errors, fuldmagtshaver }: Props) {
  const name = channelField(type.slug);
  const error = errorOf(errors, name);
  const [channel = "self_service"] = channelsOf(type);
  return (
    <div id={name} tabIndex={-1}>
      {error && (
        <p className="form-error-message">
          <span className="sr-only">Fejl: </span>
          {error}
        </p>
      )}
      <p className="form-hint">
        Det gælder kun {CHANNEL_WORDS[channel]}. {CHANNEL_MISSING[OTHER_CHANNEL[channel]](fuldmagtshaver)}.
      </p>
    </div>
  );
}

function kindWords(kind: FuldmagtKind, fuldmagtsgiver: string): string {
  return `${KIND_WORDS_FOR[kind](fuldmagtsgiver)} (${KIND_TERMS[kind]})`;
}
