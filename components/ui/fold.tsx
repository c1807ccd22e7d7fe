import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type FoldProps = {
  summary: ReactNode;
  count?: ReactNode;
  open?: boolean;
  /** on paper what it holds is shown, open or not */
  printed?: boolean;
  children: ReactNode;
};

/** Native disclosure. `count` stands at the right of the line. */
export function Fold({ summary, count, open, printed, children }: FoldProps) {
  return (
    <details className={classNames("fold", printed && "fold--printed")} open={open}>
      <summary>
        <span className="fold-title">{summary}</span>
        {count && <span className="fold-count">{count}</span>}
      </summary>
      <div className="fold-content">{children}</div>
    </details>
  );
}

export function Folds({ children }: { children: ReactNode }) {
  return <div className="folds">{children}</div>;
}
