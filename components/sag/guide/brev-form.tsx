import { AskedFields } from "@/components/sag/guide/asked-fields";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { type IsoDate, shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { FOREIGN_PAPER_LABELS, FOREIGN_PAPERS, type ForeignPaper } from "@/lib/sag/origin";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  today: IsoDate;
  acceptedPapers: readonly ForeignPaper[];
  locations: readonly { slug: string; name: string }[];
};

/** Step 1 when a paper came by itself: which, when, and which of its pages are here. */
export function BrevForm({ form, errors, today, acceptedPapers, locations }: Props) {
  return (
    <>
      <PaperChoice form={form} errors={errors} acceptedPapers={acceptedPapers} />
      <DayField
        name="kommet"
        label="Hvornår kom det?"
        defaultValue={form.kommet ? typed(form, "kommet") : shortDate(today)}
        error={errorOf(errors, "kommet")}
      />
      <Field
        name="sider"
        label="Hvor mange sider har brevet?"
        width="xs"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed(form, "sider")}
        error={errorOf(errors, "sider")}
      />
      <Field
        name="mangler"
        label="Hvilke sider mangler?"
        hint="Skriv numrene, for eksempel 2, 3. Er alle sider her, så lad feltet stå tomt."
        width="s"
        optional
        autoComplete="off"
        defaultValue={typed(form, "mangler")}
        error={errorOf(errors, "mangler")}
      />
      <AskedFields
        form={form.spurgt ? form : { ...form, spurgt: ["letter"] }}
        errors={errors}
        locations={locations}
      />
    </>
  );
}

/** The papers that are taken, and in plain words those that are not. */
function PaperChoice({ form, errors, acceptedPapers }: Pick<Props, "form" | "errors" | "acceptedPapers">) {
  const error = errorOf(errors, "papir");
  const refused = FOREIGN_PAPERS.filter((paper) => !acceptedPapers.includes(paper));
  return (
    <>
      {acceptedPapers.length > 0 && (
        <ChoiceGroup
          type="radio"
          name="papir"
          legend="Hvilket papir er det?"
          value={typed(form, "papir") || (acceptedPapers.length === 1 ? acceptedPapers : null)}
          error={error}
          choices={acceptedPapers.map((value) => ({ value, label: FOREIGN_PAPER_LABELS[value] }))}
        />
      )}
      {acceptedPapers.length === 0 && error && (
        <p id="papir" tabIndex={-1} className="form-error-message">
          <span className="sr-only">Fejl: </span>
          {error}
        </p>
      )}
      {refused.map((paper) => (
        <p key={paper} className="form-hint">
          Kommunen tager ikke imod: {FOREIGN_PAPER_LABELS[paper]}.
        </p>
      ))}
    </>
  );
}
