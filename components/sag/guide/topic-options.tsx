import { ChoiceGroup } from "@/components/ui/choice-group";
import { classNames } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
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
import type { SpokenNames } from "@/lib/person/party-names";
import { channelField, channelsOf, kindField, kindsOf } from "@/lib/sag/input/emner";

type Props = { type: CatalogueType; form: TypedForm; errors: readonly FieldError[]; names: SpokenNames };

const OTHER_CHANNEL: Record<FuldmagtChannel, FuldmagtChannel> = {
  self_service: "contact",
  contact: "self_service",
};

/** Why a topic with one channel alone does not give the other, and what to do about it. */
const HOW_TO_ADD: Record<FuldmagtChannel, (fuldmagtshaver: string) => string> = {
  contact: (fuldmagtshaver) =>
    `På nettet giver kun adgang til selvbetjening. Sæt også kryds ved ringe og skrive, hvis ${fuldmagtshaver} skal kunne tale med kommunen.`,
  self_service: (fuldmagtshaver) =>
    `Sæt også kryds ved på nettet, hvis ${fuldmagtshaver} skal kunne bruge selvbetjening.`,
};

/** What the fuldmagtshaver may do in one topic, and how. What there is no choice about is said. */
export function TopicOptions(props: Props) {
  return (
    <div className="topic-options">
      <KindChoice {...props} />
      {channelsOf(props.type).length > 1 ? <ChannelChoice {...props} /> : <OneChannel {...props} />}
    </div>
  );
}

function KindChoice({ type, form, names }: Props) {
  const [first, ...others] = kindsOf(type);
  if (!first) return null;
  const words = (kind: FuldmagtKind) =>
    `${KIND_WORDS_FOR[kind](names.fuldmagtsgiver.short)} (${KIND_TERMS[kind]})`;
  if (others.length === 0) {
    return (
      <p className="topic-says">
        {names.fuldmagtshaver.short} må {words(first)}. Det ligger fast.
      </p>
    );
  }
  return (
    <ChoiceGroup
      type="radio"
      name={kindField(type.slug)}
      legend={`${names.fuldmagtshaver.short} må`}
      inline
      value={typed(form, kindField(type.slug)) || first}
      choices={[first, ...others].map((kind) => ({ value: kind, label: words(kind) }))}
    />
  );
}

function ChannelChoice({ type, form, errors, names }: Props) {
  const name = channelField(type.slug);
  const ticked = typedMany(form, name);
  return (
    <>
      <ChoiceGroup
        type="checkbox"
        name={name}
        legend="Hvordan"
        inline
        value={ticked}
        error={errorOf(errors, name)}
        choices={channelsOf(type).map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel] }))}
      />
      {channelsOf(type).map((channel) => (
        <div
          key={channel}
          className={classNames(
            "topic-only",
            `topic-only-${channel}`,
            ticked.length === 1 && ticked.includes(channel) && "is-kept",
          )}
        >
          <Note tone="warn" lead={`${CHANNEL_MISSING[OTHER_CHANNEL[channel]](names.fuldmagtshaver.short)}.`}>
            {HOW_TO_ADD[OTHER_CHANNEL[channel]](names.fuldmagtshaver.short)}
          </Note>
        </div>
      ))}
    </>
  );
}

function OneChannel({ type, errors, names }: Props) {
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
      <p className="topic-says">
        Det gælder kun {CHANNEL_WORDS[channel]}.{" "}
        {CHANNEL_MISSING[OTHER_CHANNEL[channel]](names.fuldmagtshaver.short)}.
      </p>
    </div>
  );
}
