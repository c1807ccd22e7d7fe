import { type FormAction, Hidden } from "@/components/rollout/act-form";
import { RowErrors } from "@/components/rollout/import/row-errors";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { rowErrorWords } from "@/lib/catalogue/import/labels";
import type { NamedPakke, Reconciled } from "@/lib/catalogue/import/reconcile";
import { changesWords, counted } from "@/lib/catalogue/import/words";

type Props = { reconciled: Reconciled; hidden: Readonly<Record<string, string>>; action: FormAction };

/** What a list says otherwise than the catalogue: first what can be written, then what people have to look at. */
export function ImportPreview({ reconciled, hidden, action }: Props) {
  const { changes, thereNotHere, hereNotThere, unknown, errors } = reconciled;
  return (
    <>
      <RowErrors errors={errors} words={rowErrorWords} />
      {changes.length > 0 && (
        <Section id="skriv" heading={changesWords(changes.length).replace(/\.$/, "")}>
          <p>De gælder fra i dag. Andet i kataloget bliver ikke ændret.</p>
          <Changes changes={changes} />
          <form action={action}>
            <Hidden fields={hidden} />
            <Actions>
              <Button variant="primary">
                Skriv {counted(changes.length, "privilegienavn", "privilegienavne")}
              </Button>
            </Actions>
          </form>
        </Section>
      )}
      <PakkeList
        id="der"
        heading={`${thereNotHere.length || "Ingen"} er på listen, men kan ikke gives her`}
        about="De kan tages med i udrulningen."
        pakker={thereNotHere}
      />
      <PakkeList
        id="her"
        heading={`${hereNotThere.length || "Ingen"} kan gives her, men er ikke på listen`}
        about="Se, om titlen er en anden på listen, eller om fuldmagten er lukket."
        pakker={hereNotThere}
      />
      {unknown.length > 0 && (
        <Section id="ukendte" heading={`${counted(unknown.length, "titel", "titler")} kender vi ikke`}>
          <p>De står ikke i kataloget. Ret titlen, eller opret fuldmagten i kataloget, og læs filen igen.</p>
          <DataTable
            caption="Titler, som ikke står i kataloget"
            captionHidden
            rows={unknown}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: "title", header: "Titel på listen", rowHeader: true, cell: ({ title }) => title },
              { key: "name", header: "Privilegienavn", cell: ({ privilegienavn }) => privilegienavn },
              { key: "row", header: "Række", right: true, numeric: true, cell: ({ number }) => number },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function Changes({ changes }: Pick<Reconciled, "changes">) {
  return (
    <DataTable
      caption="Privilegienavne, der er nye eller ændrede"
      captionHidden
      rows={changes}
      rowKey={({ pakke }) => pakke.id}
      columns={[
        {
          key: "pakke",
          header: "Fuldmagt",
          rowHeader: true,
          cell: ({ pakke: { slug, name } }) => <a href={`/udrulning/${slug}`}>{name}</a>,
        },
        { key: "before", header: "Hos os nu", cell: ({ pakke }) => pakke.privilegienavn ?? "Intet" },
        { key: "after", header: "På listen", cell: ({ privilegienavn }) => <b>{privilegienavn}</b> },
        { key: "row", header: "Række", right: true, numeric: true, cell: ({ number }) => number },
      ]}
    />
  );
}

type ListProps = { id: string; heading: string; about: string; pakker: readonly NamedPakke[] };

function PakkeList({ id, heading, about, pakker }: ListProps) {
  return (
    <Section id={id} heading={heading}>
      {pakker.length > 0 && (
        <>
          <p>{about}</p>
          <DataTable
            caption={heading}
            captionHidden
            rows={pakker}
            rowKey={({ id: pakkeId }) => pakkeId}
            columns={[
              {
                key: "pakke",
                header: "Fuldmagt",
                rowHeader: true,
                cell: ({ slug, name }) => <a href={`/udrulning/${slug}`}>{name}</a>,
              },
              {
                key: "name",
                header: "Privilegienavn hos os",
                cell: ({ privilegienavn }) => privilegienavn ?? "Intet",
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
