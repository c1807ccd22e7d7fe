import { shortDate } from "@/lib/dates";
import type { PostWaiting } from "@/lib/post/overview";
import { OVERVIEW_GROUPS } from "@/lib/post/overview-words";

/** What lies where: how many, and since when the oldest has. */
export function WaitingTable({ waiting }: { waiting: PostWaiting }) {
  return (
    <table className="fb-table queue-counts">
      <caption className="sr-only">
        Papir og post: hvad der ligger hvor, hvor meget, og siden hvornår.
      </caption>
      <thead>
        <tr>
          <th scope="col">Det ligger her</th>
          <th scope="col" className="r">
            Antal
          </th>
          <th scope="col" className="r">
            Det ældste fra
          </th>
        </tr>
      </thead>
      {OVERVIEW_GROUPS.map(({ heading, lines }) => (
        <tbody key={heading}>
          <tr className="group">
            <th scope="rowgroup" colSpan={3}>
              {heading}
            </th>
          </tr>
          {lines.map(({ name, label, href }) => (
            <tr key={name}>
              <th scope="row">
                <a href={href}>{label}</a>
              </th>
              <td className="r num">{waiting[name].count}</td>
              <td className="r num">{oldestWords(waiting[name].oldest)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function oldestWords(oldest: string | null) {
  return oldest === null ? "–" : shortDate(oldest);
}
