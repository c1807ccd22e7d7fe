import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { STATUS_LABELS } from "@/lib/sag/labels";
import { FILTER_LABELS, type Names, WHO_LABELS } from "@/lib/sag/queue/labels";
import { offeredFilters, queryWords, type ShownQueue, statusWord, whoWord } from "@/lib/sag/queue/query";

type Props = { shown: ShownQueue; names: Names; view: string | null };

const CHOSEN = ["omraade", "sted", "hvem", "status"];

/** Narrows the list. A GET: what is chosen stands in the address, and holds no person. */
export function QueueFilters({ shown, names, view }: Props) {
  const words = queryWords(shown);
  const carried = Object.entries(words).filter(([name]) => !CHOSEN.includes(name));
  const { who, statuses } = offeredFilters(shown.queue);
  const places = names.locations.map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <form action="/sager" className="filters no-print">
      {carried.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {view && <input type="hidden" name="visning" value={view} />}
      <SelectField
        name="omraade"
        label={FILTER_LABELS.area}
        placeholder="Alle"
        width="full"
        defaultValue={words["omraade"] ?? ""}
        options={names.areas.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <SelectField
        name="sted"
        label={FILTER_LABELS.location}
        placeholder="Alle"
        width="full"
        defaultValue={words["sted"] ?? ""}
        options={places}
      />
      {who && (
        <SelectField
          name="hvem"
          label={FILTER_LABELS.who}
          placeholder="Alle"
          width="full"
          defaultValue={words["hvem"] ?? ""}
          options={(["me", "nobody"] as const).map((one) => ({
            value: whoWord(one),
            label: WHO_LABELS[one],
          }))}
        />
      )}
      {statuses.length > 0 && (
        <SelectField
          name="status"
          label={FILTER_LABELS.status}
          placeholder="Alle"
          width="full"
          defaultValue={words["status"] ?? ""}
          options={statuses.map((status) => ({
            value: statusWord(status),
            label: STATUS_LABELS[status].word,
          }))}
        />
      )}
      <Button>Vis</Button>
    </form>
  );
}
