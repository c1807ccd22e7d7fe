import { type FormAction, Hidden } from "@/components/rollout/act-form";
import { RowErrors } from "@/components/rollout/import/row-errors";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { thousands } from "@/lib/figures/words";
import type { ImportedFigure, JudgedNational } from "@/lib/rollout/national/import-judge";
import { nationalRowError, newWords } from "@/lib/rollout/national/import-words";
import { monthName } from "@/lib/rollout/national/month";
import type { Reading } from "@/lib/rollout/national/record";
import { readingWords } from "@/lib/rollout/national/words";

type Props = {
  judged: JudgedNational;
  reading: Reading;
  hidden: Readonly<Record<string, string>>;
  action: FormAction;
};

/** What a file says: first the rows that cannot be used, then what a button writes. */
export function NationalPreview({ judged: { figures, errors }, reading, hidden, action }: Props) {
  return (
    <>
      <RowErrors errors={errors} words={nationalRowError} />
      {figures.length > 0 && (
        <Section id="skriv" heading={newWords(figures.length).replace(/\.$/, "")}>
          <p>Kilde: {readingWords(reading)}. Et tal, der er ændret, træder i stedet for det, der står.</p>
          <Figures figures={figures} />
          <form action={action}>
            <Hidden fields={hidden} />
            <Actions>
              <Button variant="primary">Gem {thousands(figures.length)} tal</Button>
            </Actions>
          </form>
        </Section>
      )}
    </>
  );
}

function Figures({ figures }: { figures: readonly ImportedFigure[] }) {
  const number = { right: true, numeric: true } as const;
  return (
    <DataTable
      caption="Tal, der er nye eller ændrede"
      captionHidden
      rows={figures}
      rowKey={({ pakkeId, month }) => `${pakkeId} ${month}`}
      columns={[
        {
          key: "pakke",
          header: "Fuldmagt",
          rowHeader: true,
          cell: ({ slug, name }) => <a href={`/udrulning/${slug}`}>{name}</a>,
        },
        { key: "month", header: "Måned", cell: ({ month }) => monthName(month) },
        {
          ...number,
          key: "before",
          header: "Står nu",
          cell: ({ before }) => (before === null ? "Intet" : thousands(before)),
        },
        { ...number, key: "given", header: "I filen", cell: ({ given }) => <b>{thousands(given)}</b> },
        { ...number, key: "row", header: "Række", cell: (figure) => figure.number },
      ]}
    />
  );
}
