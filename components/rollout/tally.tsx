import { GateMark } from "@/components/rollout/gate-mark";
import type { TypeStanding } from "@/lib/rollout/board";
import { signOf, TALLY_ORDER } from "@/lib/rollout/gate-signs";

/** How many types stand where, with a bar beside the number. */
export function Tally({ counts, total }: { counts: Record<TypeStanding, number>; total: number }) {
  const shown = TALLY_ORDER.filter((standing) => standing !== "not_begun" || counts.not_begun > 0);
  const most = Math.max(1, ...shown.map((standing) => counts[standing]));
  return (
    <table className="tally">
      <caption className="sr-only">Antal slags fuldmagter på hvert trin</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Trin</th>
          <th scope="col">Antal</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((standing) => (
          <tr key={standing}>
            <th scope="row">
              <GateMark standing={standing} /> {signOf(standing).word}
            </th>
            <td>
              <svg aria-hidden="true" className="tally-bar">
                <rect
                  className={signOf(standing).ramp}
                  width={`${(100 * counts[standing]) / most}%`}
                  height="100%"
                />
              </svg>
              <b className="num">{counts[standing]}</b>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">I alt</th>
          <td>
            <b className="num">{total}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
