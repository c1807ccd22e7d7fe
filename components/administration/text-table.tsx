import { DataTable } from "@/components/ui/data-table";
import { changeWords } from "@/lib/administration/change-words";
import type { TextLine } from "@/lib/administration/texts";
import { longDate } from "@/lib/dates";
import { TEXT_PLACES, textHref } from "@/lib/text/places";

/** The texts of the municipality, with the version in force. */
export function TextTable({ texts }: { texts: readonly TextLine[] }) {
  return (
    <DataTable
      caption="Tekster og den udgave, der gælder"
      captionHidden
      columns={[
        { key: "label", header: "Tekst", rowHeader: true, cell: labelCell },
        { key: "version", header: "Gælder nu", cell: versionCell },
        { key: "changed", header: "Skrevet", cell: changedCell },
      ]}
      rows={texts}
      rowKey={({ slug }) => slug}
    />
  );
}

function labelCell({ slug }: TextLine) {
  return (
    <>
      <a href={textHref(slug)}>{TEXT_PLACES[slug].label}</a>
      <span className="sub">{TEXT_PLACES[slug].where}</span>
    </>
  );
}

function versionCell({ versions }: TextLine) {
  const now = versions.find(({ state }) => state === "in_force");
  const coming = versions.find(({ state }) => state === "coming");
  return (
    <>
      Udgave {now?.version}
      {coming?.from && (
        <span className="sub">
          Udgave {coming.version} fra {longDate(coming.from)}
        </span>
      )}
    </>
  );
}

function changedCell({ versions }: TextLine) {
  return changeWords(versions.find(({ state }) => state === "in_force")?.changed);
}
