import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { MaskedNumber } from "@/components/ui/masked-number";
import type { CopyGroup, CopyLine } from "@/lib/sag/sitting/copy-lines";

type Props = { groups: readonly CopyGroup[]; showsNumbers: boolean };

/** What is entered in the national solution, in its order, so that nothing is typed from memory. */
export function CopyView({ groups, showsNumbers }: Props) {
  return (
    <section className="copy-view" id="kopivisning" tabIndex={-1} aria-label="Felterne til Digital Fuldmagt">
      {!showsNumbers && (
        <p className="copy-show">
          <Button name="vis" value="1" small>
            Vis numrene til oprettelsen
          </Button>
          <span className="small muted">
            Det bliver gemt, at du har set dem. Det, du har skrevet her, bliver stående.
          </span>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { key, heading, lines } }: { group: CopyGroup }) {
  return (
    <>
      <h3 className={`copy-heading copy-heading--${key}`}>{heading}</h3>
      <dl className="copy-lines">
        {lines.map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd>
              <Value line={line} id={`kopi-${key}-${line.key}`} label={`${heading}, ${line.label}`} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Value({ line, id, label }: { line: CopyLine; id: string; label: string }) {
  const { value, instead = "" } = line;
  if (value !== null) return <CopyField id={id} label={label} value={value} />;
  return line.key === "cpr" ? <MaskedNumber digits={instead} /> : <span>{instead}</span>;
}
