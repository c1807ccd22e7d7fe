import { Fragment, type ReactNode } from "react";
import { classNames } from "./class-names";

export type Fact = { label: string; value: ReactNode; numeric?: boolean };

/** Label left, value right. A fact without a value is left out. */
export function Facts({ facts, tight }: { facts: readonly Fact[]; tight?: boolean }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  return (
    <dl className={classNames("facts", tight && "facts--tight")}>
      {known.map(({ label, value, numeric }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className={numeric ? "num" : undefined}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
