import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { KeptNoun, NounState } from "@/lib/catalogue/keep/noun/kept-noun";
import type { NounLine } from "@/lib/catalogue/keep/noun/noun-list";
import { NOUN_WORDS, type Noun, nounHref } from "@/lib/catalogue/keep/noun/nouns";
import { longDate } from "@/lib/dates";

/** All of a kind. What has ended stays on the list. */
export function NounTable({ noun, lines }: { noun: Noun; lines: readonly NounLine[] }) {
  const { title, under } = NOUN_WORDS[noun];
  return (
    <DataTable
      caption={`${title}, med ${under.toLowerCase()} i dag`}
      captionHidden
      columns={[
        { key: "name", header: "Navn", rowHeader: true, cell: nameCell },
        { key: "state", header: "Gælder", label: null, cell: (line) => <NounDays kept={line} /> },
        { key: "under", header: under, right: true, numeric: true, cell: (line) => line.under },
      ]}
      rows={lines}
      rowKey={({ slug }) => slug}
    />
  );
}

function nameCell({ noun, slug, name, note, next }: NounLine) {
  return (
    <>
      <a href={nounHref(noun, slug)}>{name}</a>
      {note && <span className="sub">{note}</span>}
      {next && (
        <span className="sub">
          Hedder {next.name} fra {longDate(next.from)}.
        </span>
      )}
    </>
  );
}

const SIGNS = { on: "done", coming: "soon", ended: "stopped" } as const satisfies Record<NounState, string>;
const WORDS: Record<NounState, string> = { on: "Gælder", coming: "På vej", ended: "Ophørt" };

/** From when to when one is there. */
export function nounDays({ from, until }: Pick<KeptNoun, "from" | "until">): string {
  return `fra ${longDate(from)}${until ? ` til og med ${longDate(until)}` : ""}`;
}

export function NounDays({ kept }: { kept: KeptNoun }) {
  return (
    <>
      <Status sign={SIGNS[kept.state]}>{WORDS[kept.state]}</Status>
      <span className="sub">{nounDays(kept)}</span>
    </>
  );
}
