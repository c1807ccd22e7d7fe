import { type AsOf, withDay } from "@/lib/rollout/as-of";
import { type Quarter, quarterName, quarterQuery } from "@/lib/rollout/quarters";

type Props = { offered: readonly Quarter[]; chosen: Quarter; asOf: AsOf };

/** The quarter stands in the address. */
export function QuarterNav({ offered, chosen, asOf }: Props) {
  return (
    <nav aria-label="Kvartal" className="figure-periods">
      <ul className="plain">
        {offered.map((quarter) => (
          <li key={quarter.first}>
            <a
              href={withDay(`/udrulning/nationale-tal?kvartal=${quarterQuery(quarter)}`, asOf)}
              aria-current={quarter.first === chosen.first ? "page" : undefined}
            >
              {quarterName(quarter)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
