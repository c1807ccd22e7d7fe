import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusSign } from "@/components/ui/status";
import { changeWords } from "@/lib/administration/change-words";
import type { ChangedVersion } from "@/lib/administration/texts";
import { holdsWords } from "@/lib/text/preview";
import type { TextState } from "@/lib/text/versions";

const SIGNS: Record<TextState, StatusSign> = {
  in_force: "done",
  coming: "soon",
  past: "stopped",
  never: "stopped",
};
const WORDS: Record<TextState, string> = {
  in_force: "Gælder nu",
  coming: "Gælder senere",
  past: "Gjaldt før",
  never: "Blev erstattet",
};

type Props = { versions: readonly ChangedVersion[]; href: string; shown: number };

/** Every version there has been. Papers that are printed keep the one they were printed with. */
export function VersionTable({ versions, href, shown }: Props) {
  return (
    <DataTable
      caption="Papirer, der er printet, beholder den udgave, de blev printet med."
      columns={[
        { key: "version", header: "Udgave", rowHeader: true, cell: (row) => versionCell(row, href, shown) },
        { key: "state", header: "Gælder", cell: stateCell },
        { key: "changed", header: "Skrevet", cell: ({ changed }) => changeWords(changed) },
      ]}
      rows={versions}
      rowKey={({ version }) => String(version)}
    />
  );
}

function versionCell({ version }: ChangedVersion, href: string, shown: number) {
  if (version === shown) return <>Udgave {version}, vises her</>;
  return <a href={`${href}?udgave=${version}`}>Udgave {version}</a>;
}

function stateCell(version: ChangedVersion) {
  return (
    <>
      <Status sign={SIGNS[version.state]}>{WORDS[version.state]}</Status>
      <span className="sub">{holdsWords(version)}</span>
    </>
  );
}
