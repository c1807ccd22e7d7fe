import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { EditionLine } from "@/lib/report/making/list";
import { mailWords } from "@/lib/report/making/words";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Props = { quarter: Quarter; editions: readonly EditionLine[] };

/** The editions of a quarter: none of them is ever changed. */
export function EditionTable({ quarter, editions }: Props) {
  const hrefOf = (number: number) => `/rapporter/${quarterId(quarter)}/visning?udgave=${number}`;
  return (
    <DataTable
      caption="Den første først"
      captionHidden
      columns={[
        {
          key: "number",
          header: "Udgave",
          rowHeader: true,
          cell: ({ number }) => <a href={hrefOf(number)}>{`Udgave ${number}`}</a>,
        },
        { key: "on", header: "Udgivet", cell: ({ publishedOn }) => shortDate(publishedOn) },
        { key: "changed", header: "Rettet", cell: ({ changed }) => changed || "Det er den første" },
        {
          key: "mail",
          header: "Mail til boardet",
          cell: (line) =>
            line.mails.refused > 0 ? <Status sign="warn">{mailWords(line)}</Status> : mailWords(line),
        },
        {
          key: "code",
          header: "Kontrolkode",
          cell: ({ sha256 }) => <span className="small break-all">{sha256}</span>,
        },
      ]}
      rows={editions}
      rowKey={({ number }) => String(number)}
    />
  );
}
