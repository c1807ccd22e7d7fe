import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field-frame";
import { errorOf, type FieldError } from "@/lib/form/form";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Props = {
  quarter: Quarter;
  version: string;
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
};

export function PublishForm({ quarter, version, errors, action }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="kvartal" value={quarterId(quarter)} />
      <input type="hidden" name="version" value={version} />
      <FieldNotes id="udgiv" error={errorOf(errors, "udgiv")} />
      <div className="draft-buttons">
        <Button variant="primary" id="udgiv">
          Udgiv
        </Button>
      </div>
      <p className="small muted">Det kan ikke fortrydes. En fejl rettes i en ny udgave.</p>
    </form>
  );
}
