import { changeSentences } from "@/lib/rollout/change-sentences";
import type { Changes } from "@/lib/rollout/changes";

/** What changed, in sentences: how many, and then which. */
export function ChangeList({ changes }: { changes: Changes }) {
  const sentences = changeSentences(changes);
  if (sentences.length === 0) return <p className="muted">Intet er ændret.</p>;
  return (
    <ul className="plain rules changes">
      {sentences.map(({ key, lead, parts }) => (
        <li key={key}>
          <b>{lead}:</b>
          <ul className="plain small">
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
