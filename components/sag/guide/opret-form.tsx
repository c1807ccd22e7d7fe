import { WishList } from "@/components/sag/wish-list";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { longDate } from "@/lib/dates";
import { type TypedForm, typed } from "@/lib/form/form";
import { CHANNEL_MISSING, FULDMAGT_CHANNELS, KIND_WORDS_FOR } from "@/lib/fuldmagt/words";
import type { SpokenNames } from "@/lib/person/party-names";
import type { Registration } from "@/lib/sag/guide/registration";
import { HELP_FIELDS, HELP_LABELS, HELPS } from "@/lib/sag/helped";

type Props = {
  form: TypedForm;
  registration: Registration;
  /** titles of what cannot be given yet */
  wishes: readonly string[];
  names: SpokenNames;
  notes: readonly string[];
};

/** Step 6: everything, to be read aloud before it is made. */
export function OpretForm({ form, registration, wishes, names, notes }: Props) {
  const { topics, periode } = registration;
  return (
    <>
      <Facts
        facts={[
          { label: "Giver fuldmagt", value: names.fuldmagtsgiver.full },
          { label: "Får fuldmagt", value: names.fuldmagtshaver.full },
          {
            label: "Det gælder",
            value: (
              <ul className="plain rules">
                {topics.map((topic) => (
                  <li key={topic.type.slug}>
                    <b>{topic.type.title}</b>
                    <span className="block">{topic.type.sentence}</span>
                    <span className="block">{topicWords(topic, names)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          { label: "Hvor længe", value: `Fra den dag, den er oprettet, til og med ${longDate(periode.to)}` },
        ]}
      />
      <Note lead="Det gælder kun den vej.">
        {names.fuldmagtshaver.full} må hjælpe {names.fuldmagtsgiver.full}. {names.fuldmagtsgiver.short} får
        ikke adgang til {names.fuldmagtshaver.genitive} sager.
      </Note>
      <WishList wishes={wishes} />
      {notes.map((note) => (
        <Note key={note} tone="warn" lead="Husk.">
          {note}
        </Note>
      ))}
      <CheckboxField
        name="oplaest"
        label={`Jeg har læst det op, og ${names.fuldmagtsgiver.short} siger, at det er rigtigt.`}
        checked={typed(form, "oplaest") !== ""}
      />
      <ChoiceGroup
        type="checkbox"
        name="hjalp"
        legend="Hvad og hvem hjalp?"
        hint="En underskriftsguide er en ramme, som blinde og svagsynede skriver under i."
        optional
        inline
        value={HELPS.filter((help) => typed(form, HELP_FIELDS[help]) !== "")}
        choices={HELPS.map((help) => ({ value: help, name: HELP_FIELDS[help], label: HELP_LABELS[help] }))}
      />
    </>
  );
}

/** In sentences, since it is read aloud; what self-service does not allow is said too. */
function topicWords({ pakker }: Registration["topics"][number], names: SpokenNames): string {
  const { fuldmagtsgiver, fuldmagtshaver } = names;
  const kinds = [...new Set(pakker.map(({ kind }) => KIND_WORDS_FOR[kind](fuldmagtsgiver.short)))];
  const channels = new Set(pakker.map(({ channel }) => channel));
  const may = `${fuldmagtshaver.short} må ${kinds.join(" og ")}.`;
  const missing = FULDMAGT_CHANNELS.find((channel) => !channels.has(channel));
  if (!missing) return `${may} Det er både på nettet og ved at ringe og skrive.`;
  const how = missing === "contact" ? "på nettet" : "ved at ringe og skrive";
  return `${may} Det er kun ${how}. ${CHANNEL_MISSING[missing](fuldmagtshaver.short)}.`;
}
