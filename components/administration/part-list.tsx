import { changeWords } from "@/lib/administration/change-words";
import type { Part } from "@/lib/administration/overview";

/** What can be set, how it stands, and when it was last changed. */
export function PartList({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="plain rules parts">
      {parts.map(({ href, label, sentence, changed }) => (
        <li key={href}>
          <a href={href} className="strong">
            {label}
          </a>
          <p>{sentence}</p>
          <p className="small muted">{changeWords(changed)}</p>
        </li>
      ))}
    </ul>
  );
}
