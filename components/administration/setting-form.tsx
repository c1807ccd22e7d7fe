import { SettingInput } from "@/components/administration/setting-field";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { keysOf, type SettingGroup } from "@/lib/setting/words";

type Props = {
  group: SettingGroup;
  form: TypedForm;
  errors: readonly FieldError[];
  version: string;
  submit: string;
  action: (data: FormData) => Promise<void>;
};

/** One form of settings. What is left as it is stays as it is. */
export function SettingForm({ group, form, errors, version, submit, action }: Props) {
  return (
    <form action={action} noValidate className="form-col">
      <input type="hidden" name="gruppe" value={group} />
      <input type="hidden" name="version" value={version} />
      {keysOf(group).map((key) => (
        <SettingInput key={key} of={key} form={form} errors={errors} />
      ))}
      <Actions>
        <Button variant="primary">{submit}</Button>
      </Actions>
    </form>
  );
}
