import type { FormAction } from "@/components/rollout/act-form";
import { FileField } from "@/components/rollout/import/file-field";
import { ReadingFields } from "@/components/rollout/national/month-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { errorOf, type FieldError, type TypedForm } from "@/lib/form/form";

const HINT =
  "En CSV-fil eller en Excel-fil (XLSX). Øverst skal der stå Måned, Antal og enten Titel eller Privilegienavn. Slags og Kanal kan stå i egne kolonner. Højst 2\u00a0MB og 2.000 rækker.";

type Props = { action: FormAction; form: TypedForm; errors: readonly FieldError[]; again: boolean };

/** Chooses the file, and says where it is from. Reading it writes nothing. */
export function NationalFileForm({ action, form, errors, again }: Props) {
  const error = errorOf(errors, "fil");
  return (
    <Section id="vaelg" heading={again ? "Læs en anden fil" : "Vælg filen"}>
      <form action={action} noValidate className="form-col">
        <FileField label="Fil med tallene" hint={HINT} error={error} />
        <ReadingFields form={form} errors={errors} />
        <Actions>
          <Button variant={again ? "secondary" : "primary"}>Læs filen</Button>
        </Actions>
      </form>
    </Section>
  );
}
