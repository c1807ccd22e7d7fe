import { DataTable } from "@/components/ui/data-table";
import { SrOnly } from "@/components/ui/sr-only";
import { Status } from "@/components/ui/status";
import {
  type CataloguePakke,
  type CatalogueType,
  canBeGiven,
  isLive,
  isRetired,
} from "@/lib/catalogue/catalogue";
import { CHANNEL_WORDS, capitalised, KIND_TERMS } from "@/lib/fuldmagt/words";

type Props = {
  caption: string;
  types: readonly CatalogueType[];
  /** leads to where each is kept, for whoever may */
  canEdit?: boolean;
};

/** Types with what they let one do, their pakker, who answers for them, and whether they can be given. */
export function TypeTable({ caption, types, canEdit = false }: Props) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "title", header: "Emne", rowHeader: true, cell: (type) => titleCell(type, canEdit) },
        { key: "pakker", header: "Slags", cell: pakkeCell },
        { key: "forvaltning", header: "Hører til", cell: ({ forvaltning }) => forvaltning ?? "Staten" },
        { key: "status", header: "Kan gives", label: null, cell: statusCell },
      ]}
      rows={types}
      rowKey={({ slug }) => slug}
    />
  );
}

function titleCell({ slug, title, sentence, source, legalBasis, kle }: CatalogueType, canEdit: boolean) {
  return (
    <>
      {title}
      <span className="sub">{sentence}</span>
      <span className="sub">
        {source === "proposed" ? "Vores forslag. " : ""}
        {legalBasis}. KLE {kle}.
      </span>
      {canEdit && (
        <span className="sub">
          <a href={`/katalog/${slug}`}>
            Ret oplysningerne<SrOnly> om {title}</SrOnly>
          </a>
        </span>
      )}
    </>
  );
}

function pakkeCell({ pakker }: CatalogueType) {
  return (
    <ul className="plain">
      {pakker.map((pakke) => (
        <li key={pakke.id}>{pakkeWords(pakke)}</li>
      ))}
    </ul>
  );
}

function pakkeWords({ kind, channel, source }: CataloguePakke): string {
  const words = `${capitalised(KIND_TERMS[kind])}, ${CHANNEL_WORDS[channel]}`;
  return source === "proposed" ? `${words} (forslag)` : words;
}

function statusCell(type: CatalogueType) {
  if (type.national) return <Status sign="done">Ja, nationalt</Status>;
  if (isRetired(type)) return <Status sign="stopped">Udfaset</Status>;
  if (isLive(type)) return <Status sign="done">Ja</Status>;
  if (!canBeGiven(type)) return <Status sign="draft">Ikke endnu</Status>;
  const live = type.rollouts.filter(({ status }) => status === "live").map(({ area }) => area);
  return <Status sign="ours">Ja, i {live.join(" og ")}</Status>;
}
