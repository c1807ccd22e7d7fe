import type { FormAction } from "@/components/rollout/act-form";
import { ReadingFields } from "@/components/rollout/national/month-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy } from "@/components/ui/field-ids";
import { Section } from "@/components/ui/section";
import { errorOf, type FieldError, type TypedForm } from "@/lib/form/form";

const HINT =
  "En CSV-fil eller en Excel-fil (XLSX). Øverst skal der stå Måned, Antal og enten Titel eller Privilegienavn. Slags og Kanal kan stå i egne kolonner. Højst 2 MB og 2.000 rækker.";

type Props = { action: FormAction; form: TypedForm; errors: readonly FieldError[]; again: boolean };

/** Chooses the file, and says where it is from. Reading it writes nothing. */
export function NationalFileForm({ action, form, errors, again }: Props) {
  const error = errorOf(errors, "fil");
  return (
    <Section id="vaelg" heading={again ? "Læs en anden fil" : "Vælg filen"}>
      <form action={action} noValidate className="form-col">
        <FieldFrame id="fil" label="Fil med tallene" hint={HINT} error={error}>
          <input
            type="file"
            id="fil"
            name="fil"
            className="form-file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy("fil", { hint: HINT, error })}
          />
        </FieldFrame>
        <ReadingFields form={form} errors={errors} />
        <Actions>
          <Button variant={again ? "secondary" : "primary"}>Læs filen</Button>
        </Actions>
      </form>
    </Section>
  );
}
