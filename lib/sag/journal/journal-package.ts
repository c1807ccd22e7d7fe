import { zipSync } from "fflate";
import type { Actor } from "@/lib/auth/permissions";
import { inTransaction, type Tx } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { type JournalDocument, journalMetadata } from "@/lib/sag/journal/journal-metadata";
import { journalIsOpen } from "@/lib/sag/journal/judge-journal";
import { scanRowsOf, scansOf } from "@/lib/sag/journal/scans";
import { keptLetter, openKept } from "@/lib/sag/papers/documents";
import { printedFormPlace } from "@/lib/sag/papers/papers";
import { findSag } from "@/lib/sag/read";

/**
 * All that the municipality's journal (ESDH) is to have of a sag, in one ZIP of no maker's format: each document as it
 * was made, what there is to know of it as JSON, and a note to whoever opens it. The same sag gives the same bytes.
 * Null when there is none to see or it is not for the journal yet; fetching it is logged.
 */
export async function journalPackage(actor: Actor, sagsnummer: string): Promise<Uint8Array | null> {
  const found = await inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag || !journalIsOpen(sag, actor).ok) return null;
    await recordAccess(tx, actor, { action: "printed", sagKey: sag.key, purpose: "journal" });
    return { sag, kept: await documentsOf(tx, sag.id), rows: await scanRowsOf(tx, sag.id) };
  });
  if (!found) return null;
  const { sag, kept, rows } = found;
  // Files are read when the transaction is over: there may be many.
  const scans = await scansOf(rows);
  const metadata = journalMetadata(
    sag,
    kept.map(({ document }) => document),
    scans.map(({ scan }) => scan),
  );
  return zipped({
    ...Object.fromEntries(kept.map(({ document, pdf }) => [document.file, pdf])),
    ...Object.fromEntries(scans.flatMap(({ scan, jpeg }) => (scan.file && jpeg ? [[scan.file, jpeg]] : []))),
    "LAES-MIG.txt": Buffer.from(READ_ME, "utf8"),
    "metadata.json": Buffer.from(`${JSON.stringify(metadata, null, 2)}\n`, "utf8"),
  });
}

const FILE_WORDS: Record<JournalDocument["kind"], string> = {
  form: "formular",
  slip_sheet: "kodeark",
  receipt: "kvittering",
  missing: "brev-der-mangler-noget",
  reminder: "paamindelse",
};

type Found = Omit<JournalDocument, "file" | "sha256"> & { pdf: Buffer; sha256: Uint8Array };

/** Papers in force and before, and letters, in the order they were made. The names tell no person. */
async function documentsOf(tx: Tx, sagId: string) {
  const orderBy = [{ createdAt: "asc" }, { id: "asc" }] as const;
  const papers = await tx.printedForm.findMany({ where: { sagId }, orderBy: [...orderBy] });
  // A letter that carries a printed form has no bytes of its own: the form stands above.
  const where = { sagId, printedFormId: null };
  const letters = await tx.letter.findMany({ where, orderBy: [...orderBy] });
  const found: Found[] = [
    ...papers.map((row) => ({
      kind: row.kind,
      madeAt: row.createdAt.toISOString(),
      sha256: row.sha256,
      inForce: row.supersededById === null,
      way: null,
      status: null,
      pdf: openKept({ ...row, place: printedFormPlace(row.id) }),
    })),
    ...letters.map((row) => {
      const kept = keptLetter(row);
      return {
        kind: row.kind,
        madeAt: row.createdAt.toISOString(),
        sha256: kept.sha256,
        inForce: true,
        way: row.way,
        status: row.status,
        pdf: openKept(kept),
      };
    }),
  ];
  const inOrder = found.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0));
  return inOrder.map(({ pdf, sha256, ...told }, at) => ({
    pdf,
    document: { file: fileName(told, at), ...told, sha256: Buffer.from(sha256).toString("hex") },
  }));
}

function fileName({ kind, inForce }: Pick<JournalDocument, "kind" | "inForce">, at: number): string {
  const number = String(at + 1).padStart(2, "0");
  return `${number}-${FILE_WORDS[kind]}${inForce ? "" : "-afloest"}.pdf`;
}

/** ZIP keeps a time for each file, in the time of some zone: one and the same everywhere, so that bytes are too. */
function zipped(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

const READ_ME = `Pakke til kommunens journal (ESDH) fra Fuldmagtsblikket
========================================================

Pakken hører til én sag om fuldmagt. Sagens nummer står i metadata.json.

Indhold
  *.pdf          Papirer og breve, præcis som de blev lavet (PDF/UA-1), ældste først.
                 "afloest" i navnet: nye papirer er kommet i stedet.
  *.jpg          Sider, der kom tilbage, scannet og underskrevet. Numrene er den orden, de kom i.
                 Er der skrevet af, hvad der står i hånden, står det i metadata.json ("handwriting").
                 "file": null betyder, at der intet billede er af siden.
  metadata.json  Sag, KLE-numre, parter, fuldmagter og dokumenter. Formatet har navn og version.
                 Hvert dokument har sin SHA-256, så det kan ses, om filen er den samme.

Pas på
  Pakken har navne og hele CPR-numre. Læg den kun i journalen, og slet den bagefter.
  Adresser står ikke i metadata.json. Et brev har modtagerens adresse i ruden, som det blev sendt.
  Står der "protectedAddress": true, er adressen beskyttet. Giv ikke den parts breve til andre.

Digital Fuldmagt er det nationale register og afgør, hvad der gælder. Her står, hvad vi har set.
`;
