import { LetterActs } from "@/components/post/letter-acts";
import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusSign } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { Standing } from "@/lib/post/clock";
import { LETTER_LABELS } from "@/lib/post/letter";
import type { OutLine } from "@/lib/post/letters/out";
import type { OutFilter } from "@/lib/post/out-filter";

type Props = {
  lines: readonly OutLine[];
  filter: OutFilter;
  action: (data: FormData) => Promise<void>;
};

/** Whose letter it is, which, how it went and when, how it stands, and what can be done. */
export function OutTable({ lines, filter, action }: Props) {
  return (
    <DataTable
      caption="Det ældste først."
      columns={[
        { key: "sag", header: "Fuldmagtsgiver", rowHeader: true, cell: (line) => <SagLink line={line} /> },
        { key: "kind", header: "Brev", cell: ({ kind }) => LETTER_LABELS[kind] },
        { key: "way", header: "Vej", cell: ({ way }) => MAIL_WAY_LABELS[way] },
        { key: "sent", header: "Sendt", numeric: true, cell: ({ sentOn }) => sentOn && shortDate(sentOn) },
        {
          key: "standing",
          header: "Hvordan står det",
          label: null,
          cell: ({ standing }) => {
            const { sign, word } = STANDING_WORDS[standing];
            return <Status sign={sign}>{word}</Status>;
          },
        },
        {
          key: "acts",
          header: "Gør noget",
          label: null,
          cell: (line) => <LetterActs letter={line} action={action} fields={{ vis: filter }} />,
        },
      ]}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p>Der er ingen breve her.</p>}
    />
  );
}

const STANDING_WORDS: Record<Standing, { sign: StatusSign; word: string }> = {
  out: { sign: "theirs", word: "Ude" },
  overdue: { sign: "late", word: "Fristen er gået" },
  assumed_lost: { sign: "late", word: "Regnes for tabt" },
  came_back: { sign: "stopped", word: "Kom retur" },
};

/** Hidden names are all alike: a sag is opened by its number then. */
function SagLink({ line: { sagsnummer, fuldmagtsgiver } }: { line: OutLine }) {
  const href = `/sager/${sagsnummer}#breve`;
  const isHidden = fuldmagtsgiver === HIDDEN_NAME;
  return (
    <>
      <a href={href} className={isHidden ? "num" : undefined}>
        {isHidden ? sagsnummer : fuldmagtsgiver}
      </a>
      <span className={isHidden ? "sub" : "sub num"}>{isHidden ? HIDDEN_NAME : sagsnummer}</span>
    </>
  );
}
