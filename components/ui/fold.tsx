import type { ReactNode } from "react";

export type FoldProps = { summary: ReactNode; count?: ReactNode; open?: boolean; children: ReactNode };

/** Native disclosure. `count` stands at the right of the line. */
export function Fold({ summary, count, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
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
