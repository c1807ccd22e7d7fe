import type { Column } from "@/components/ui/data-table";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { LETTER_LABELS } from "@/lib/post/letter";
import type { OutLine } from "@/lib/post/out/read-queue";

/** What is told of a letter wherever letters are listed: whose, which, how it goes and how thick it is. */
export function letterColumns<Line extends OutLine>(): Column<Line>[] {
  return [
    {
      key: "sag",
      header: "Sag",
      rowHeader: true,
      cell: ({ sagsnummer }) => <a href={`/sager/${sagsnummer}`}>{sagsnummer}</a>,
    },
    {
      key: "fuldmagtsgiver",
      header: "Fuldmagtsgiver",
      label: null,
      cell: ({ fuldmagtsgiver }) => fuldmagtsgiver,
    },
    { key: "kind", header: "Brev", label: null, cell: ({ kind }) => LETTER_LABELS[kind] },
    { key: "way", header: "Vej", cell: ({ way }) => MAIL_WAY_LABELS[way] },
    { key: "sheets", header: "Ark", right: true, numeric: true, cell: ({ sheets }) => sheets },
  ];
}
