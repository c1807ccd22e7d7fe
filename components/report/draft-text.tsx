import { SrOnly } from "@/components/ui/sr-only";
import { Status } from "@/components/ui/status";
import { TextareaField } from "@/components/ui/textarea-field";
import type { TextReadability } from "@/lib/report/making/readability";
import type { DraftParagraph } from "@/lib/report/making/texts";
import { TextNotes } from "./text-notes";

type Props = {
  paragraph: DraftParagraph;
  where: string;
  typed: string;
  error: string | undefined;
  readability: TextReadability | undefined;
  told: readonly number[] | undefined;
};

// About what a line holds; the field grows by itself where the browser can.
const SIGNS_A_LINE = 58;

/** One paragraph: what the figures write, and what a person writes in its place. */
export function DraftText({ paragraph, where, typed, error, readability, told }: Props) {
  const { name, generated, isOutdated } = paragraph;
  const lineCount = Math.ceil((typed || generated).length / SIGNS_A_LINE);
  return (
    <div className="draft-pair">
      <div>
        <p className="draft-label">Skrevet af tallene</p>
        <p className="draft-generated" id={`${name}-tal`}>
          {generated || <span className="muted">Tallene har ikke noget at sige her.</span>}
        </p>
      </div>
      <div>
        <TextareaField
          name={name}
          label={
            <>
              Din tekst<SrOnly>: {where}</SrOnly>
            </>
          }
          rows={Math.max(2, Math.min(8, lineCount))}
          defaultValue={typed}
          error={error}
          aria-describedby={`${name}-tal ${name}-noter`}
        />
        <TextNotes id={`${name}-noter`} readability={readability} told={told}>
          {isOutdated && (
            <p>
              <Status sign="warn" small>
                Tallene er ændret, siden du skrev
              </Status>{" "}
              Se, om teksten stadig passer.
            </p>
          )}
        </TextNotes>
      </div>
    </div>
  );
}
