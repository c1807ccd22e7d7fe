import { type Axis, LaneAxis, LaneChart } from "@/components/rollout/lane-chart";
import { delayWords } from "@/components/rollout/waiting-cell";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { Lanes } from "@/lib/rollout/lanes";
import type { TimelineGroup, TimelineRow } from "@/lib/rollout/timeline-view";

type Props = { groups: readonly TimelineGroup[]; axis: Axis; hrefOf: (slug: string) => string };

/** A row a rollout: plan and reality on two lanes, the delay in words. */
export function TimelineTable({ groups, axis, hrefOf }: Props) {
  return (
    <table className="timeline-table">
      <caption className="sr-only">Plan og virkelighed for hver fuldmagt</caption>
      <thead>
        <tr>
          <th scope="col">Fagområde og fuldmagt</th>
          <th scope="col" className="timeline-bars">
            <span className="sr-only">Forløb</span>
            <LaneAxis axis={axis} />
          </th>
          <th scope="col">Mod planen</th>
        </tr>
      </thead>
      {groups.map(({ slug, title, summary, rows }) => (
        <tbody key={slug} id={slug}>
          <tr className="matrix-area">
            <th scope="rowgroup" colSpan={3}>
              {title} <span className="matrix-of">{summary}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <a href={hrefOf(row.slug)}>{row.title}</a>
              </th>
              <td className="timeline-bars">
                <LaneChart lanes={row.lanes} axis={axis} title={inWords(row.lanes)} />
              </td>
              <td className="small">
                <Delay row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Delay({ row: { status, delay, lanes } }: { row: TimelineRow }) {
  if (status === "retired") return <span className="muted">Udfaset</span>;
  if (status === "paused") {
    return (
      <Status sign="paused" small>
        På pause
      </Status>
    );
  }
  if (status === "live") return delayWords(delay);
  if (!lanes.expectedOn) return <span className="muted">Ingen dato</span>;
  if (delay === null || delay === 0) return "Følger planen";
  const words = delay > 0 ? `ventes ${delay} dage efter` : `ventes ${-delay} dage før`;
  return delay > 0 ? (
    <Status sign="late" small>
      {words}
    </Status>
  ) : (
    words
  );
}

/** The drawing in words: the day of each gate, and what is expected. */
function inWords({ plannedOn, happened, liveOn, expectedOn, pausedFrom, endedOn }: Lanes): string {
  const words = [
    plannedOn && `planlagt i drift ${shortDate(plannedOn)}`,
    happened.length > 0 && `begyndt ${shortDate(happened[0]?.from ?? "")}`,
    liveOn && `i drift ${shortDate(liveOn)}`,
    pausedFrom && `på pause siden ${shortDate(pausedFrom)}`,
    expectedOn && `ventes i drift ${shortDate(expectedOn)}`,
    endedOn && `udfaset ${shortDate(endedOn)}`,
  ].filter(Boolean);
  return words.join(", ");
}
