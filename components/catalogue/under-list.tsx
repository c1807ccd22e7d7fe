import type { UnderLine } from "@/lib/catalogue/keep/noun/under";
import { longDate } from "@/lib/dates";

type Props = { lines: readonly UnderLine[]; href: (slug: string) => string; none: string };

/** What stands under one, each with the way to its page. */
export function UnderList({ lines, href, none }: Props) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul className="plain links">
      {lines.map(({ slug, title, from }) => (
        <li key={`${slug} ${from}`}>
          <a href={href(slug)}>{title}</a>
          {from && <span className="muted"> (fra {longDate(from)})</span>}
        </li>
      ))}
    </ul>
  );
}
