import { TopicChoices } from "@/components/sag/guide/topic-choices";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FocusOnChange } from "@/components/ui/focus-on-change";
import { Fold, Folds } from "@/components/ui/fold";
import { SrOnly } from "@/components/ui/sr-only";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { errorOf, type FieldError, type TypedForm } from "@/lib/form/form";
import type { SpokenNames } from "@/lib/person/party-names";
import { TOPIC_VIEW_LABELS, TOPIC_VIEWS } from "@/lib/sag/guide/topic-browsing";
import type { TopicGroup } from "@/lib/sag/guide/topic-groups";
import type { TopicsView } from "@/lib/sag/guide/topics-view";

type Props = TopicsView & { form: TypedForm; errors: readonly FieldError[]; names: SpokenNames };

/** Step 4, to choose from: by life situation, by area, all of them, or by a word. Every button keeps what is ticked. */
export function TopicFinder(props: Props) {
  const { browsing, searched, part, savedAt, errors } = props;
  const error = errorOf(errors, "emne");
  return (
    <>
      {part && <FocusOnChange id={part} change={savedAt} />}
      <EnterButton />
      <input type="hidden" name="visning" value={browsing.view} />
      <input type="hidden" name="soegt" value={browsing.search} />
      <h2 id="find">Find emner</h2>
      <div className="subnav">
        {TOPIC_VIEWS.map((view) => (
          <button
            key={view}
            type="submit"
            name="vis"
            value={view}
            aria-current={view === browsing.view && !browsing.search ? "true" : undefined}
          >
            {TOPIC_VIEW_LABELS[view]}
          </button>
        ))}
      </div>
      <div className="inline-field">
        <Field
          key={browsing.search}
          name="soeg"
          type="search"
          label="Søg efter et emne, for eksempel kørsel"
          width="full"
          autoComplete="off"
          defaultValue={searched}
        />
        <Button name="find" value="1">
          Søg
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus that the summary of errors gives. */}
      <div
        className="topics-found"
        id="emne"
        role="group"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: it is what was asked for, and the button that did is gone or far above
        autoFocus={part === "emne"}
        aria-labelledby="find"
        aria-describedby={error && "emne-fejl"}
      >
        {error && (
          <p className="form-error-message" id="emne-fejl">
            <SrOnly>Fejl: </SrOnly>
            {error}
          </p>
        )}
        <Found {...props} />
      </div>
    </>
  );
}

/** Enter in a field presses the first button of a form: this one, which goes on or searches, and not a view. */
function EnterButton() {
  return <button type="submit" name="enter" value="1" className="sr-only" tabIndex={-1} aria-hidden="true" />;
}

function Found(props: Props) {
  const { groups, browsing, searched } = props;
  const [first] = groups;
  if (browsing.search) {
    return (
      <>
        <p className="topics-count" role="status">
          {countOf(first?.types.length ?? 0)} passer på »{searched}«.
          {first?.types.length === 0 && " Prøv et andet ord, eller se alle fra a til å."}
        </p>
        {first && <TopicChoices {...props} group={first} />}
      </>
    );
  }
  if (first && first.title === null) return <TopicChoices {...props} group={first} />;
  return (
    <Folds>
      {groups.map((group) => (
        <Fold
          key={group.slug}
          summary={group.title}
          count={standOf(group, props.chosen)}
          open={group.types.some((type) => props.chosen.includes(type))}
        >
          <TopicChoices {...props} group={group} />
        </Fold>
      ))}
    </Folds>
  );
}

function standOf({ types, elsewhere }: TopicGroup, chosen: readonly CatalogueType[]): string {
  const count = types.filter((type) => chosen.includes(type)).length;
  return count > 0 ? `${count} valgt` : countOf(types.length + elsewhere.length);
}

function countOf(topics: number): string {
  return topics === 1 ? "1 emne" : `${topics === 0 ? "Ingen" : topics} emner`;
}
