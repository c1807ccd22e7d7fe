import { randomUUID } from "node:crypto";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { shortDate } from "@/lib/dates";
import type { RemoteNow } from "@/lib/post/remote/read";
import { REMOTE_REFUSALS, remoteRunWords } from "@/lib/post/remote/words";

type Props = { remote: RemoteNow; refused?: string; action: (data: FormData) => Promise<void> };

/** The print service: what can be sent to it now, and where its runs stand. */
export function RemotePrint({ remote, refused, action }: Props) {
  const { ready, runs, strayReceipts } = remote;
  const message = Object.entries(REMOTE_REFUSALS).find(([refusal]) => refusal === refused)?.[1];
  return (
    <Section id="fjernprint" heading="Fjernprint">
      {message && <Note tone="warn" lead={message} />}
      {ready > 0 ? (
        <form action={action}>
          <input type="hidden" name="indsendelse" value={randomUUID()} />
          <p>
            {ready === 1 ? "1 brev kan" : `${ready} breve kan`} sendes til fjernprint. Breve, der hentes, og
            breve uden adresse på side 1 printes her.
          </p>
          <Actions>
            <Button variant="primary">Send til fjernprint</Button>
          </Actions>
        </form>
      ) : (
        <p>Ingen breve venter på fjernprint.</p>
      )}
      {strayReceipts > 0 && (
        <Note tone="warn" lead="Der er kommet en kvittering, som ingen kørsel kendes ved.">
          Filen ligger i mappen »kvittering/fejl«. Sig det til den, der driver programmet.
        </Note>
      )}
      {runs.length > 0 && (
        <DataTable
          caption="Kørsler til fjernprint, den nyeste først."
          columns={[
            {
              key: "number",
              header: "Kørsel",
              rowHeader: true,
              cell: ({ number }) => <a href={`/post/fjernprint/${number}`}>Kørsel {number}</a>,
            },
            { key: "on", header: "Dag", numeric: true, cell: ({ madeOn }) => shortDate(madeOn) },
            { key: "where", header: "Hvor er den", cell: remoteRunWords },
          ]}
          rows={runs}
          rowKey={({ number }) => String(number)}
        />
      )}
    </Section>
  );
}
