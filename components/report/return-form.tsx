import { Button } from "@/components/ui/button";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Props = {
  quarter: Quarter;
  version: string;
  author: string;
  form: TypedForm | undefined;
  errors: readonly FieldError[];
  action: (data: FormData) => Promise<void>;
};

/** Back to who wrote it, with what is to be mended. */
export function ReturnForm({ quarter, version, author, form, errors, action }: Props) {
  return (
    <form action={action} noValidate>
      <input type="hidden" name="kvartal" value={quarterId(quarter)} />
      <input type="hidden" name="version" value={version} />
      <TextareaField
        name="hvorfor"
        label="Hvad skal rettes?"
        rows={3}
        defaultValue={typed(form, "hvorfor")}
        error={errorOf(errors, "hvorfor")}
      />
      <div className="draft-buttons">
        <Button>Send tilbage til {author}</Button>
      </div>
    </form>
  );
}
