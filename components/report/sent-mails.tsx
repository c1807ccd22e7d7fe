import { Note } from "@/components/ui/note";
import type { SentMails as Mails } from "@/lib/report/sent-mails";

type Props = {
  mails: Mails;
  /** has the municipality given a mail server? */
  isSetUp: boolean;
};

/** How the mails of an edition went, in a sentence; what failed stands out. */
export function SentMails({ mails, isSetUp }: Props) {
  const { queued, sent, refused, problems } = mails;
  const all = queued + sent + refused;
  if (all === 0) return <p>Ingen medlemmer får denne udgave på mail.</p>;
  const isWaiting = queued > 0 ? ` ${queued} venter på at blive sendt.` : "";
  return (
    <>
      <p>{`${sent} af ${all} ${all === 1 ? "medlem" : "medlemmer"} har fået mailen.${isWaiting}`}</p>
      {queued > 0 && !isSetUp && (
        <Note tone="warn" lead="Programmet har ingen mailserver.">
          Mailene bliver sendt, når den er sat op. Bed jeres it-afdeling om det, eller send status på papir.
        </Note>
      )}
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
