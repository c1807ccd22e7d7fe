import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { APPROVAL_TICKS } from "@/lib/report/making/input";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Props = {
  quarter: Quarter;
  version: string;
  /** the code of what was read */
  content: string;
  form: TypedForm | undefined;
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
};

/** Three ticks and a button: who approves says what they have done. */
export function ApprovalForm({ quarter, version, content, form, errors, action }: Props) {
  const names = Object.keys(APPROVAL_TICKS);
  return (
    <form action={action} noValidate>
      <input type="hidden" name="kvartal" value={quarterId(quarter)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="indhold" value={content} />
      <ChoiceGroup
        type="checkbox"
        name="laest"
        legend="Det har jeg gjort"
        legendHidden
        choices={Object.entries(APPROVAL_TICKS).map(([name, label]) => ({ name, value: name, label }))}
        value={names.filter((name) => typed(form, name) !== "")}
        error={errorOf(errors, "laest")}
      />
      <div className="draft-buttons">
        <Button variant="primary">Godkend</Button>
      </div>
    </form>
  );
}
