import type { ReactNode } from "react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { NextBox } from "@/components/ui/next-box";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import type { BatchPage, BatchOutcome as Outcome, SagOutcome } from "@/lib/post/match/outcome";
import { outcomeWords, pageWords } from "@/lib/post/match/outcome-words";
import { PAGE_STATE_LABELS, pageSentences } from "@/lib/post/match/words";
import { STATUS_LABELS } from "@/lib/sag/labels";

type Action = (data: FormData) => Promise<void>;
type Props = { outcome: Outcome; close: Action; askMissing: Action };

/** What came of a batch, sag by sag; what needs somebody; and that the envelopes are empty. */
export function BatchOutcome({ outcome, close, askMissing }: Props) {
  const toAsk = outcome.sager.filter(({ letter }) => letter === "to_be_made");
  return (
    <>
      {outcome.state === "read" && <CloseBox outcome={outcome} close={close} />}
      {outcome.state === "closed" && toAsk.length > 0 && <AskBox {...{ outcome, toAsk, askMissing }} />}
      <Section id="bunkens-sager" heading="Hvad der kom, sag for sag">
        <p>{outcomeWords(outcome)}</p>
        <SagTable outcome={outcome} />
      </Section>
      <PageSection id="uden-sag" heading="Sider uden sag" pages={outcome.unmatched} link="Find sagen" />
      <ApartSection sager={outcome.sager} />
      <PageSection id="lagt-vaek" heading="Lagt væk" pages={outcome.setAside} link="Se siden" />
    </>
  );
}

function CloseBox({ outcome, close }: Pick<Props, "outcome" | "close">) {
  const lacking = outcome.sager.filter(({ came, missing }) => came.length > 0 && missing.length > 0).length;
  return (
    <NextBox
      heading="Er kuverten tømt?"
      reason={
        lacking > 0
          ? "Så kommer der ikke flere sider i denne bunke. Bagefter kan du lave breve om de sider, der mangler."
          : "Så kommer der ikke flere sider i denne bunke."
      }
    >
      <form action={close}>
        <input type="hidden" name="bunke" value={outcome.number} />
        <Actions>
          <Button variant="primary">Kuverten er tømt</Button>
        </Actions>
      </form>
    </NextBox>
  );
}

type Asking = Pick<Props, "outcome" | "askMissing"> & { toAsk: readonly SagOutcome[] };

/** One press a letter, and none is made by itself. */
function AskBox({ outcome, toAsk, askMissing }: Asking) {
  return (
    <NextBox
      heading="Der mangler sider"
      reason="Brevet siger, hvilke sider der mangler, og hvad borgeren skal gøre. Skal der ikke sendes brev endnu, så gør ingenting. Sagen venter på siderne."
    >
      <ul className="plain">
        {toAsk.map((sag) => (
          <li key={sag.sagsnummer} className="mt-4">
            <form action={askMissing}>
              <input type="hidden" name="bunke" value={outcome.number} />
              <input type="hidden" name="sagsnummer" value={sag.sagsnummer} />
              <input type="hidden" name="version" value={sag.version} />
              <p>
                <SagLink sag={sag} />: {pageWords(sag.missing)} mangler. Vej: {MAIL_WAY_LABELS[sag.way]}.
              </p>
              <Button small>
                Lav brev om {pageWords(sag.missing)}
                <span className="sr-only"> i sag {sag.sagsnummer}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </NextBox>
  );
}

function SagTable({ outcome }: Pick<Props, "outcome">) {
  return (
    <DataTable
      caption="Sager i bunken: hvilke sider der kom, og hvilke der mangler."
      captionHidden
      rows={outcome.sager}
      rowKey={({ sagsnummer }) => sagsnummer}
      empty={<p>Ingen af siderne hører til en sag endnu.</p>}
      columns={[
        { key: "sag", header: "Sag", rowHeader: true, cell: (sag) => <SagCell sag={sag} /> },
        { key: "kom", header: "Kom", cell: ({ came }) => pageWords(came) },
        { key: "mangler", header: "Mangler", cell: ({ missing }) => pageWords(missing) },
        { key: "status", header: "Hvor står sagen", label: null, cell: (sag) => <Where sag={sag} /> },
      ]}
    />
  );
}

function SagCell({ sag }: { sag: SagOutcome }) {
  return (
    <>
      <SagLink sag={sag} />
      <span className="sub">
        {sag.fuldmagtsgiver} til {sag.fuldmagtshaver}
      </span>
    </>
  );
}

function SagLink({ sag: { sagsnummer } }: { sag: SagOutcome }) {
  return (
    <a className="num" href={`/sager/${sagsnummer}`}>
      {sagsnummer}
    </a>
  );
}

function Where({ sag }: { sag: SagOutcome }) {
  const { word, sign } = STATUS_LABELS[sag.status];
  const noted = [...new Set(sag.noted.flatMap(({ notes }) => pageSentences(null, notes)))];
  return (
    <>
      <Status sign={sign}>{word}</Status>
      {sag.letter === "made" && <span className="sub">Der er lavet et brev om det, der mangler.</span>}
      {noted.map((sentence) => (
        <span key={sentence} className="sub">
          {sentence}
        </span>
      ))}
    </>
  );
}

function ApartSection({ sager }: { sager: readonly SagOutcome[] }) {
  const apart = sager.flatMap((sag) => sag.apart.map((page) => ({ sag, page })));
  if (apart.length === 0) return null;
  return (
    <Section id="skilt-fra" heading="Skilt fra">
      <ul className="plain">
        {apart.map(({ sag, page }) => (
          <PageItem key={page.id} page={page} link={PAGE_STATE_LABELS[page.state]}>
            , sag <SagLink sag={sag} />
          </PageItem>
        ))}
      </ul>
    </Section>
  );
}

type Pages = { id: string; heading: string; pages: readonly BatchPage[]; link: string };

function PageSection({ id, heading, pages, link }: Pages) {
  if (pages.length === 0) return null;
  return (
    <Section id={id} heading={heading}>
      <ul className="plain">
        {pages.map((page) => (
          <PageItem key={page.id} page={page} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function PageItem({ page, link, children }: { page: BatchPage; link: string; children?: ReactNode }) {
  return (
    <li className="mt-4">
      <a href={`/post/uden-sag/${page.id}`}>
        {link}: fil {page.file}, side {page.number}
      </a>
      {children}
      {pageSentences(page.why, page.notes).map((sentence) => (
        <span key={sentence} className="sub">
          {sentence}
        </span>
      ))}
    </li>
  );
}
