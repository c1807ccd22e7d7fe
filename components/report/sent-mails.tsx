import { Note } from "@/components/ui/note";
import type { SentMails as Mails } from "@/lib/report/sent-mails";

/** How the mails of an edition went, in a sentence; what failed stands out. */
export function SentMails({ mails: { queued, sent, refused, problems } }: { mails: Mails }) {
  const all = queued + sent + refused;
  if (all === 0) return <p>Ingen medlemmer får denne udgave på mail.</p>;
  const isWaiting = queued > 0 ? ` ${queued} venter på at blive sendt.` : "";
  return (
    <>
      <p>{`${sent} af ${all} ${all === 1 ? "medlem" : "medlemmer"} har fået mailen.${isWaiting}`}</p>
      {problems.length > 0 && (
        <Note tone="warn" lead="Mailserveren tog ikke imod.">
          {`Vi prøver igen af os selv. Fejlen er ${problems.join(", ")}. Bliver den ved, så tal med jeres it-afdeling.`}
        </Note>
      )}
      {refused > 0 && (
        <Note tone="warn" lead={`${refused} ${refused === 1 ? "mail kan" : "mails kan"} ikke sendes.`}>
          Adressen er forkert, eller medlemmet vil ikke have mailen mere. Ret adressen under Brugere, eller
          send status på papir.
        </Note>
      )}
    </>
  );
}
