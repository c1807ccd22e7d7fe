import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import type { SettingKey } from "@/lib/setting/settings";
import { fieldOf, shownSetting } from "@/lib/setting/typed";
import { DEFAULTS, SETTING_WORDS } from "@/lib/setting/words";

type Props = { of: SettingKey; form: TypedForm; errors: readonly FieldError[] };

/** The field of one setting, by its kind; our default stands with what it does. */
export function SettingInput({ of, form, errors }: Props) {
  const { label, does, field } = SETTING_WORDS[of];
  const name = fieldOf(of);
  const common = { name, error: errorOf(errors, name), hint: `${does} ${defaultWords(of)}`.trim() };
  const text = { ...common, label, defaultValue: typed(form, name), autoComplete: "off" };
  switch (field.kind) {
    case "yes_no":
      return (
        <ChoiceGroup {...common} type="radio" legend={label} value={typed(form, name)} choices={YES_NO} />
      );
    case "one":
      return (
        <ChoiceGroup
          {...common}
          type="radio"
          legend={label}
          value={typed(form, name)}
          choices={choicesOf(field.labels)}
        />
      );
    case "some":
      return (
        <ChoiceGroup
          {...common}
          type="checkbox"
          legend={label}
          value={typedMany(form, name)}
          choices={choicesOf(field.labels)}
        />
      );
    case "lines":
      return <TextareaField {...text} rows={field.most} />;
    case "message":
      return <TextareaField {...text} rows={4} hint={`${does} Højst 300 tegn.`} />;
    case "day":
      return <DayField {...text} optional />;
    case "number":
      return <Field {...text} label={`${label} (${field.unit})`} width="xs" inputMode="numeric" />;
    default:
      return <Field {...text} width={field.kind === "phone" ? "s" : "full"} />;
  }
}

function choicesOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

const YES_NO = [
  { value: "ja", label: "Ja" },
  { value: "nej", label: "Nej" },
];

function defaultWords(key: SettingKey): string {
  if (SETTING_WORDS[key].group === "besked") return "";
  const shown = shownSetting(key, DEFAULTS[key]);
  return `Vores forslag: ${shown}${shown.endsWith(".") ? "" : "."}`; // some are whole sentences
}
