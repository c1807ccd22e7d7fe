import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import { GATE_LABELS, ROLLOUT_STATUSES } from "@/lib/rollout/gates";

type Option = { value: string; label: string };
type Props = {
  path: string;
  areas: readonly Option[];
  parties: readonly Option[];
  chosen: { omraade?: string; trin?: string; venter?: string; stille: boolean };
  /** the day the page is shown as of, where it is not today */
  day: string | null;
};

/** What the matrix and the timeline show of it; in the URL. */
export function MatrixFilterForm({ path, areas, parties, chosen, day }: Props) {
  return (
    <form className="rollout-filter" action={path} aria-label="Vælg, hvad der vises">
      {day && <input type="hidden" name="pr" value={day} />}
      <SelectField
        name="omraade"
        label="Fagområde"
        placeholder="Alle fagområder"
        options={areas}
        defaultValue={chosen.omraade ?? ""}
      />
      <SelectField
        name="trin"
        label="Trin"
        placeholder="Alle trin"
        options={ROLLOUT_STATUSES.map((value) => ({ value, label: GATE_LABELS[value] }))}
        defaultValue={chosen.trin ?? ""}
      />
      <SelectField
        name="venter"
        label="Venter på"
        placeholder="Alle"
        options={parties}
        defaultValue={chosen.venter ?? ""}
      />
      <CheckboxField name="stille" value="ja" label="Kun dem, der står stille" checked={chosen.stille} />
      <Button>Vis</Button>
    </form>
  );
}
