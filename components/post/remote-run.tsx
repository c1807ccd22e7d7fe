import { DataTable } from "@/components/ui/data-table";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { shortDate } from "@/lib/dates";
import type { RemoteRunView } from "@/lib/post/remote/read";
import { receiptWords } from "@/lib/post/remote/words";

/** What somebody must see to: letters to call back, and those that went out though they were stopped. */
export function RemoteWarnings({ run }: { run: RemoteRunView }) {
  const { stuck, toRecall, sentThoughStopped } = run;
  return (
    <>
      {stuck && (
        <Note tone="warn" lead="Brevene kunne ikke lægges i mappen.">
          Sig det til den, der driver programmet. Intet er sendt.
        </Note>
      )}
      {toRecall.length > 0 && (
        <>
          <Note tone="warn" lead={recallLead(toRecall.length)}>
            Ring til printservicen, og bed dem tage det ud. De kender det på nøglen herunder.
          </Note>
          <ul className="plain">
            {toRecall.map((key) => (
              <li key={key} className="break-all">
                {key}
              </li>
            ))}
          </ul>
        </>
      )}
      {sentThoughStopped > 0 && (
        <Note
          tone="warn"
          lead={`${sentThoughStopped === 1 ? "1 stoppet brev" : `${sentThoughStopped} stoppede breve`} blev sendt alligevel.`}
        >
          Printservicen havde nået at sende. Se på sagen, om borgeren skal have besked.
        </Note>
      )}
    </>
  );
}

function recallLead(count: number): string {
  return count === 1
    ? "1 brev er stoppet, efter det blev lagt klar."
    : `${count} breve er stoppet, efter de blev lagt klar.`;
}

export function RemoteFailures({ failures }: { failures: RemoteRunView["failures"] }) {
  if (failures.length === 0) return null;
  return (
    <Section id="ikke-printet" heading={`Blev ikke printet (${failures.length})`}>
      <p>Brevene ligger i printkøen igen, hvis de stadig skal sendes.</p>
      <DataTable
        caption="Breve, som printservicen ikke kunne printe."
        captionHidden
        columns={[
          {
            key: "sag",
            header: "Sag",
            rowHeader: true,
            numeric: true,
            cell: ({ sagsnummer }) =>
              sagsnummer ? <a href={`/sager/${sagsnummer}`}>{sagsnummer}</a> : "Slettet",
          },
          { key: "code", header: "Printservicens grund", cell: ({ code }) => code },
        ]}
        rows={failures}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

export function RemoteReceipts({ receipts }: { receipts: RemoteRunView["receipts"] }) {
  return (
    <Section id="kvitteringer" heading="Kvitteringer">
      <DataTable
        caption="Kvitteringer fra printservicen, den ældste først."
        captionHidden
        columns={[
          { key: "on", header: "Dag", rowHeader: true, numeric: true, cell: ({ on }) => shortDate(on) },
          { key: "what", header: "Hvad", cell: receiptWords },
        ]}
        rows={receipts}
        rowKey={({ id }) => id}
        empty={<p>Der er ikke kommet en kvittering endnu. Vi ser efter dem hvert femte minut.</p>}
      />
    </Section>
  );
}
