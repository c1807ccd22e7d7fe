import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Fold, Folds } from "@/components/ui/fold";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { PLACEHOLDERS } from "@/lib/text/fill";
import { allowedIn, requiredIn } from "@/lib/text/rules";
import type { TextSlug } from "@/lib/text/slugs";

type Props = {
  slug: TextSlug;
  form: TypedForm;
  errors: readonly FieldError[];
  version: string;
  submit: string;
  action: (data: FormData) => Promise<void>;
};

/** A new version of a text: typed with its few marks, looked at, and saved from a day on. */
export function TextForm({ slug, form, errors, version, submit, action }: Props) {
  return (
    <form action={action} noValidate>
      <input type="hidden" name="tekstnavn" value={slug} />
      <input type="hidden" name="version" value={version} />
      <Folds>
        <Fold summary="Sådan skriver du overskrifter og lister">
          <ul>
            <li>En tom linje giver et nyt afsnit.</li>
            <li>## først på linjen giver en overskrift.</li>
            <li>- eller 1. først på linjen giver en liste.</li>
            <li>**To stjerner** om et ord gør det fedt.</li>
          </ul>
        </Fold>
        <Fold summary="Flettekoder, der kan stå i teksten" count={`${requiredIn(slug).length} skal stå der`}>
          <ul>
            {allowedIn(slug).map((name) => (
              <li key={name}>
                <b className="break-all">{`{{${name}}}`}</b>: {PLACEHOLDERS[name]}.
                {requiredIn(slug).includes(name) && " Skal stå i teksten."}
              </li>
            ))}
          </ul>
        </Fold>
      </Folds>
      <TextareaField
        name="tekst"
        label="Teksten"
        rows={22}
        defaultValue={typed(form, "tekst")}
        error={errorOf(errors, "tekst")}
      />
      <DayField
        name="fra"
        label="Gælder fra"
        defaultValue={typed(form, "fra")}
        error={errorOf(errors, "fra")}
      />
      <Actions>
        <Button variant="primary">{submit}</Button>
        <Button name="vis" value="1">
          Vis, hvordan den bliver læst
        </Button>
      </Actions>
    </form>
  );
}
