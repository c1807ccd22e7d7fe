import { COUNTED_TO } from "@/lib/sag/queue/counts";
import { TOO_MANY } from "@/lib/sag/queue/labels";
import { queueHref, type ShownQueue } from "@/lib/sag/queue/query";

/** The same list as a file: all its pages, in the same order. */
export function QueueFiles({ shown, count }: { shown: ShownQueue; count: number }) {
  if (count > COUNTED_TO) return <p className="small muted">{TOO_MANY}</p>;
  return (
    <ul className="plain links flex flex-wrap gap-x-6">
      <li>
        <a href={queueHref(shown, {}, "/sager/liste.csv")}>Hent listen som CSV</a>
      </li>
      <li>
        <a href={queueHref(shown, {}, "/sager/liste.xlsx")}>Hent listen som Excel (XLSX)</a>
      </li>
    </ul>
  );
}
