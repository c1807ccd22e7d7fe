import { LetterActs } from "@/components/post/letter-acts";
import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusSign } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { MAIL_WAY_ACTS, MAIL_WAY_LABELS } from "@/lib/person/labels";
import { LETTER_LABELS, LETTER_STATUS_LABELS, type LetterStatus } from "@/lib/post/letter";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";
import type { LetterLine, SagView } from "@/lib/sag/view";

type TableProps = { sag: SagView; action: (data: FormData) => Promise<void> };

/** Every letter of the sag, the newest first: which, how it went, when, and where it is. */
export function LetterTable({ sag, action }: TableProps) {
  const acts = sag.letters.some((letter) => letter.acts.length > 0) && {
    key: "acts",
    header: "Gør noget",
    label: null,
    cell: (letter: LetterLine) => (
      <LetterActs letter={letter} action={action} fields={{ sagsnummer: sag.sagsnummer }} />
    ),
  };
  return (
    <DataTable
      caption="Breve til fuldmagtsgiveren, det nyeste først."
      captionHidden
      columns={[
        {
          key: "kind",
          header: "Brev",
          rowHeader: true,
          cell: (letter) => <LetterLink {...{ sag, letter }} />,
        },
        { key: "way", header: "Vej", cell: (letter) => <Way {...{ sag, letter }} /> },
        { key: "sent", header: "Dato", numeric: true, cell: ({ sentOn }) => sentOn && shortDate(sentOn) },
        {
          key: "status",
          header: "Hvor er det",
          label: null,
          cell: (letter) => <Where {...{ sag, letter }} />,
        },
        ...(acts ? [acts] : []),
      ]}
      rows={sag.letters}
      rowKey={({ id }) => id}
    />
  );
}

type Props = { sag: SagView; letter: LetterLine };

function LetterLink({ sag, letter }: Props) {
  return <a href={letterPath(sag, letter)}>{LETTER_LABELS[letter.kind]} (PDF)</a>;
}

/** The product makes the letter alone: what there is to do for it to arrive stands while it lies ready. */
function Way({ sag, letter }: Props) {
  const isReady = letter.status === "queued" || letter.status === "printed";
  return (
    <>
      {MAIL_WAY_LABELS[letter.way]}
      {isReady && <span className="sub">{MAIL_WAY_ACTS[letter.way](sag.names.fuldmagtsgiver.short)}</span>}
    </>
  );
}

export function letterPath(
  { sagsnummer }: Pick<SagView, "sagsnummer">,
  { id }: Pick<LetterLine, "id">,
): string {
  return `/sager/${sagsnummer}/breve/${id}.pdf`;
}

const SIGNS: Record<LetterStatus, StatusSign> = {
  queued: "ours",
  printed: "ours",
  sent: "done",
  answered: "done",
  returned_undeliverable: "stopped",
  resent: "done",
  stopped: "stopped",
};

/** A question that is out waits for its answer; what only tells is done when it is sent. */
function Where({ sag, letter: { kind, status } }: Props) {
  const waits = kind !== "receipt" && status === "sent" && WITH_CITIZEN.includes(sag.snapshot.status);
  return (
    <>
      <Status sign={waits ? "theirs" : SIGNS[status]}>{LETTER_STATUS_LABELS[status]}</Status>
      {waits && sag.dueOn && <span className="sub">Svar senest {shortDate(sag.dueOn)}</span>}
    </>
  );
}
