import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy } from "@/components/ui/field-ids";

type Props = { label: string; hint: string; error?: string | undefined };

/** Chooses a list: CSV or a workbook. */
export function FileField({ label, hint, error }: Props) {
  return (
    <FieldFrame id="fil" label={label} hint={hint} error={error}>
      <input
        type="file"
        id="fil"
        name="fil"
        className="form-file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy("fil", { hint, error })}
      />
    </FieldFrame>
  );
}
