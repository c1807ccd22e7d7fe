import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { BLANK_FIELD, FOUND_AGAIN_FIELD } from "@/lib/sag/input/blank-problem";
import {
  ARRIVING_PAPER_LABELS,
  type ArrivingPaper,
  FOREIGN_PAPER_LABELS,
  FOREIGN_PAPERS,
  type ForeignPaper,
} from "@/lib/sag/origin";

type Props = { form: TypedForm; errors: readonly FieldError[]; acceptedPapers: readonly ForeignPaper[] };

/** The papers that are taken, our own blank form among them, and in plain words those that are not. */
export function PaperChoice({ form, errors, acceptedPapers }: Props) {
  const refused = FOREIGN_PAPERS.filter((paper) => !acceptedPapers.includes(paper));
  const offered: readonly ArrivingPaper[] = [...acceptedPapers, "blank_form"];
  return (
    <>
      <ChoiceGroup
        type="radio"
        name="papir"
        legend="Hvilket papir er det?"
        value={typed(form, "papir") || (offered.length === 1 ? offered : null)}
        error={errorOf(errors, "papir")}
        choices={offered.map((value) => ({
          value,
          label: ARRIVING_PAPER_LABELS[value],
          more: value === "blank_form" ? <BlankFields form={form} errors={errors} /> : undefined,
        }))}
      />
      {refused.map((paper) => (
        <p key={paper} className="form-hint">
          Kommunen tager ikke imod: {FOREIGN_PAPER_LABELS[paper]}. Ring eller skriv til borgeren, og lav
          kommunens egen formular.
        </p>
      ))}
    </>
  );
}

function BlankFields({ form, errors }: Pick<Props, "form" | "errors">) {
  return (
    <>
      <Field
        name={BLANK_FIELD}
        label="Blankettens nummer"
        hint="Det står øverst på hver side, for eksempel B-000123. Koden ved siden af kan også bruges."
        width="s"
        autoComplete="off"
        defaultValue={typed(form, BLANK_FIELD)}
        error={errorOf(errors, BLANK_FIELD)}
      />
      <CheckboxField
        name={FOUND_AGAIN_FIELD}
        label="Den var meldt væk"
        hint="Kun hvis siden siger det om blanketten."
        checked={typed(form, FOUND_AGAIN_FIELD) !== ""}
      />
    </>
  );
}
