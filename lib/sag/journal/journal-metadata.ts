import { fromDbDate } from "@/lib/dates";
import type { LetterKind } from "@/lib/post/letter";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import type { Party } from "@/lib/sag/persons";
import type { SagRow } from "@/lib/sag/read";
import type { PaperKind } from "@/lib/sag/snapshot";
import { titleOf } from "@/lib/sag/topic-rows";

/** Counts up when a field is renamed or means something else; a new field does not. */
const JOURNAL_FORMAT = { format: "fuldmagtsblikket-journalpakke", version: 1 } as const;

/** A document of the package: its neutral name, what it is, and the SHA-256 of its bytes. */
export type JournalDocument = {
  file: string;
  kind: PaperKind | LetterKind;
  madeAt: string;
  sha256: string;
  /** papers that newer ones took the place of are kept, and do not count any more */
  inForce: boolean;
  way: string | null;
  status: string | null;
};

/** A page that came back, as a picture; what stands on it by hand, if a colleague has typed it. */
export type JournalScan = {
  /** null when there is no picture to give */
  file: string | null;
  formPage: number | null;
  /** whether it counts, or why it lies there: twice, or of a copy that holds no more */
  state: string;
  why: string | null;
  arrivedOn: string;
  sha256: string | null;
  handwriting: string | null;
};

/**
 * What the journal is told of a sag, in our own words and codes. Addresses are not among it: an ESDH has them from
 * CPR, with the protection that follows them.
 */
export function journalMetadata(
  sag: SagRow,
  documents: readonly JournalDocument[],
  scans: readonly JournalScan[],
) {
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  return {
    ...JOURNAL_FORMAT,
    sag: {
      sagsnummer: sag.sagsnummer,
      key: sag.key,
      status: sag.status,
      basis: sag.basis,
      origin: sag.origin,
      createdAt: sag.createdAt.toISOString(),
      registeredOn: dayOf(sag.registeredOn),
      reference: sag.reference,
      validFrom: dayOf(sag.periodFrom ?? sag.registeredOn),
      validTo: dayOf(sag.periodTo),
      renews: sag.renews?.sagsnummer ?? null,
    },
    kle: kleOf(sag),
    parties: [fuldmagtsgiver, fuldmagtshaver].map(toPerson),
    fuldmagter: sag.fuldmagter.map(toFuldmagt).toSorted(inOrder),
    documents,
    scans,
  };
}

/** The numbers of the topics in the municipalities' classification; KLE's own titles are not in the catalogue. */
function kleOf({ fuldmagter }: SagRow) {
  const numbers = new Map<string, { number: string; topics: string[] }>();
  for (const { pakke } of fuldmagter) {
    const { kle, title } = pakke.fuldmagtstype.rows[0] ?? { kle: "", title: pakke.typeSlug };
    const one = numbers.get(kle) ?? { number: kle, topics: [] };
    if (!one.topics.includes(title)) one.topics.push(title);
    numbers.set(kle, one);
  }
  return [...numbers.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function toPerson({ role, kind, name, cpr, cvr, protectedAddress, dead }: Party) {
  return { role, kind, name, cpr, cvr, protectedAddress, dead };
}

function toFuldmagt(fuldmagt: SagRow["fuldmagter"][number]) {
  const { pakke, handling, notRegisteredReason, fate, fateOn, fateSource } = fuldmagt;
  const { typeSlug: type, kind, channel } = pakke;
  const title = titleOf(pakke);
  return {
    type,
    title,
    kind,
    channel,
    handling,
    notRegisteredReason,
    fate,
    fateOn: dayOf(fateOn),
    fateSource,
  };
}

type Line = ReturnType<typeof toFuldmagt>;

/** By code, in whatever order the screens show them: the same sag is to give the same bytes. */
function inOrder(a: Line, b: Line): number {
  const key = ({ type, kind, channel }: Line) => `${type} ${kind} ${channel}`;
  return key(a) < key(b) ? -1 : 1;
}

function dayOf(day: Date | null): string | null {
  return day && fromDbDate(day);
}
