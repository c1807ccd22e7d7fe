import { AskedFields } from "@/components/sag/guide/asked-fields";
import { PaperChoice } from "@/components/sag/guide/paper-choice";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { type IsoDate, shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import type { ForeignPaper } from "@/lib/sag/origin";

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
      {/* one of our own blank forms says it itself */}
      <div className="brev-pages">
        <Field
          name="sider"
          label="Hvor mange sider har brevet?"
          width="xs"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed(form, "sider")}
          error={errorOf(errors, "sider")}
        />
      </div>
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
