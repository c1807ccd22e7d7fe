import type { FormAction } from "@/components/rollout/act-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy } from "@/components/ui/field-ids";
import { Section } from "@/components/ui/section";

const HINT =
  "En CSV-fil eller en Excel-fil (XLSX) med kolonnerne Titel og Privilegienavn. Højst 2 MB og 5.000 rækker.";

/** Chooses the file. Reading it writes nothing. */
export function FileForm({ action, error, again }: { action: FormAction; error?: string; again: boolean }) {
  return (
    <Section id="vaelg" heading={again ? "Læs en anden fil" : "Vælg filen"}>
      <form action={action} className="form-col">
        <FieldFrame id="fil" label="Fil med listen" hint={HINT} error={error}>
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
        <Actions>
          <Button variant={again ? "secondary" : "primary"}>Læs filen</Button>
        </Actions>
      </form>
    </Section>
  );
}
