import { Editions } from "@/app/(staff)/rapporter/[kvartal]/editions";
import { beginDraft } from "@/app/(staff)/rapporter/actions";
import { BeginForm } from "@/components/report/begin-form";
import { DueStatus } from "@/components/report/due-status";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { longDate } from "@/lib/dates";
import type { QuarterLine } from "@/lib/report/making/list";
import { dueWords } from "@/lib/report/making/words";
import { quarterName } from "@/lib/report/quarter";

/** A quarter that nobody has begun, or whose last edition is published. */
export function QuarterBody({ line, written }: { line: QuarterLine; written: readonly string[] | null }) {
  const { quarter, editions, isOver } = line;
  const name = quarterName(quarter);
  const isFirst = editions.length === 0;
  return (
    <>
      <PageHead
        overline={<a href="/rapporter">Rapporter</a>}
        title={`Status for ${name}`}
        lead={
          isFirst ? (
            <>
              {isOver ? "Den er ikke begyndt endnu." : `Kvartalet slutter den ${longDate(quarter.last)}.`}{" "}
              {dueWords(line)} <DueStatus line={line} />
            </>
          ) : (
            "Den er udgivet, og udgaven bliver aldrig ændret."
          )
        }
      />
      <Editions line={line} />
      {written && (
        <Section id="skrevet" heading="Det, du skrev">
          {written.map((text) => (
            <p key={text} className="as-typed">
              {text}
            </p>
          ))}
        </Section>
      )}
      {isOver && (
        <Section id="begynd" heading={isFirst ? "Begynd kladden" : "Er der en fejl?"}>
          <BeginForm quarter={quarter} isFirst={isFirst} action={beginDraft} />
        </Section>
      )}
    </>
  );
}
