import type { FormAction } from "@/components/rollout/act-form";
import { FileField } from "@/components/rollout/import/file-field";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";

const HINT =
  "En CSV-fil eller en Excel-fil (XLSX) med kolonnerne Titel og Privilegienavn. Højst 2\u00a0MB og 5.000 rækker.";

/** Chooses the file. Reading it writes nothing. */
export function FileForm({ action, error, again }: { action: FormAction; error?: string; again: boolean }) {
  return (
    <Section id="vaelg" heading={again ? "Læs en anden fil" : "Vælg filen"}>
      <form action={action} className="form-col">
        <FileField label="Fil med listen" hint={HINT} error={error} />
        <Actions>
          <Button variant={again ? "secondary" : "primary"}>Læs filen</Button>
        </Actions>
      </form>
    </Section>
  );
}
