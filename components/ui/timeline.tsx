import type { ReactNode } from "react";

/** `iso` is for machines (2026-11-16), `date` as people read it (16.11.2026). */
export type TimelineEntry = { key: string; iso: string; date: string; text: ReactNode; by?: string };

/** Date left, sentence right. The caller decides the order: newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="plain timeline">
      {entries.map(({ key, iso, date, text, by }) => (
        <li key={key}>
          <time dateTime={iso}>{date}</time>
          <p>
            {text}
            {by && <span className="muted"> {by}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
