import { PageList, pagesHeading } from "@/components/sag/page-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { MAIL_WAY_ACTS, MAIL_WAY_LABELS } from "@/lib/person/labels";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { SagView } from "@/lib/sag/view";

type Props = { sag: SagView };

/** The papers to print now: ours to be signed, the slip-sheet before what came, or the notices behind it. */
export function PrintNow({ sag }: Props) {
  if (sag.snapshot.paper === "form") return <OurForm sag={sag} />;
  const words = slipSheetWords(sag)[sag.snapshot.status];
  return (
    words && (
      <>
        <p>{words}</p>
        <ButtonLink href={papersPath(sag)}>Åbn følgearket (PDF)</ButtonLink>
      </>
    )
  );
}

function OurForm({ sag }: Props) {
  const { snapshot, names, mailWay } = sag;
  if (snapshot.status !== "awaiting_signature") return null;
  return (
    <>
      {mailWay && mailWay !== "letter" && (
        <Note lead={`Post: ${MAIL_WAY_LABELS[mailWay]}.`}>
          {MAIL_WAY_ACTS[mailWay](names.fuldmagtsgiver.short)}
        </Note>
      )}
      <ButtonLink href={papersPath(sag)}>Åbn papirerne (PDF)</ButtonLink>
    </>
  );
}

function slipSheetWords({ snapshot, names }: SagView): Partial<Record<SagStatus, string>> {
  const { fuldmagtsgiver, fuldmagtshaver } = names;
  const before = snapshot.basis === "signature" ? "brevet" : "det, der skal gemmes om sagen";
  return {
    received: `Print følgearket, og læg det forrest, foran ${before}.`,
    registered: `Efter følgearket ligger et ark til ${fuldmagtsgiver.short} og et til ${fuldmagtshaver.short}. Læg dem ved.`,
  };
}

/** The pages that are to come back, or that came; and the PDF in force. */
export function PapersSection({ sag }: Props) {
  const { pages, paper, status } = sag.snapshot;
  if (!sag.hasPapers) return null;
  const pdf = paper === "form" ? "Papirerne (PDF)" : "Følgearket (PDF)";
  const heading = pages.length > 0 ? pagesHeading(pages, paper) : "Følgearket";
  return (
    <Section id="siderne" heading={heading} link={<a href={papersPath(sag)}>{pdf}</a>}>
      {pages.length > 0 ? (
        <PageList pages={pages} awaited={status === "awaiting_signature"} paper={paper} />
      ) : (
        <p>Der skal ingen sider tilbage.</p>
      )}
      {sag.scannedPages > 0 && (
        <p>
          <a href={`/sager/${sag.sagsnummer}/sider`}>Se de scannede sider</a>
        </p>
      )}
    </Section>
  );
}

function papersPath({ sagsnummer }: SagView): string {
  return `/sager/${sagsnummer}/formular.pdf`;
}
