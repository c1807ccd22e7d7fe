import { Status, type StatusSign } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { countWords, type QueueCounts } from "@/lib/sag/queue/counts";
import { type QueueName, queueOf } from "@/lib/sag/queue/queues";

type Group = { heading: string; sign?: StatusSign; queues: readonly QueueName[] };

const GROUPS: readonly Group[] = [
  { heading: "Hos os", sign: "ours", queues: ["kontrol", "oprettes", "kvittering"] },
  { heading: "Hos borgeren", sign: "theirs", queues: ["underskrift", "mangler"] },
  { heading: "På tværs", queues: ["mine", "ikke-fordelt"] },
];

/** The queues by who has the next move: how many, how many late, and the oldest day. Lateness sits on the number. */
export function QueueTable({ queues }: Pick<QueueCounts, "queues">) {
  return (
    <table className="fb-table queue-counts">
      <caption className="sr-only">
        Hver kø med antal sager, hvor mange der er over fristen, og den ældste frist.
      </caption>
      <thead>
        <tr>
          <th scope="col">Kø</th>
          <th scope="col" className="r">
            Sager
          </th>
          <th scope="col" className="r">
            Over fristen
          </th>
          <th scope="col" className="r">
            Ældste frist
          </th>
        </tr>
      </thead>
      {GROUPS.map(({ heading, sign, queues: names }) => (
        <tbody key={heading}>
          <tr className="group">
            <th scope="rowgroup" colSpan={4}>
              {sign ? <Status sign={sign}>{heading}</Status> : heading}
            </th>
          </tr>
          {names.map((name) => (
            <QueueRow key={name} name={name} count={queues[name]} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type Count = QueueCounts["queues"][QueueName];

function QueueRow({ name, count: { count, late, oldestDue } }: { name: QueueName; count: Count }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/sager?koe=${name}`}>{queueOf(name).label}</a>
        {oldestDue && <span className="sub">Ældste frist {shortDate(oldestDue)}</span>}
      </th>
      <td className="r num">{countWords(count)}</td>
      <td className="r num">
        {late > 0 ? <Status sign="late">{countWords(late)}</Status> : <span className="muted">0</span>}
      </td>
      <td className="r num">{oldestDue && shortDate(oldestDue)}</td>
    </tr>
  );
}
