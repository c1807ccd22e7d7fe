import type { Paragraph, Paragraphs } from "@/lib/mail/compose";
import { unlinked } from "@/lib/mail/net-address";
import type { Block, ReportDocument } from "@/lib/report/document";
import { linesOfBlock } from "./reading/lines";
import { partsOf } from "./reading/parts";

/** What of a status stands in the mail itself; the whole of it lies beside it. */
const IN_THE_MAIL = ["vigtigst", "svar", "naeste"];

/** The subject is the title: no person and no number stands in it. */
export function statusSubject({ title }: ReportDocument): string {
  return unlinked(title);
}

/**
 * The mail to the board: the five sentences, the answers and what comes next, in the words of the page. No address on the net
 * and nothing to press; places are named in words, and so is the name of a fuldmagt that holds one.
 */
export function statusParagraphs(document: ReportDocument, { phone }: { phone: string }): Paragraphs {
  const parts = partsOf(document.blocks).filter(({ id }) => IN_THE_MAIL.includes(id));
  const paragraphs: Paragraphs = [
    "Kære medlem af Advisory Board.",
    document.lead,
    `${document.months}. ${document.edition}.`,
    ...parts.flatMap(({ title, rows }) => [{ heading: title }, ...rows.flat().flatMap(inMail)]),
    { heading: "Læs det hele" },
    "Hele teksten ligger ved som PDF. Du kan også logge ind i Fuldmagtsblikket med en kode og læse den der. Vi sender aldrig noget, du skal trykke på.",
    `Har du et spørgsmål, så svar på denne mail, sig det på mødet, eller ring til os på ${phone}.`,
    `Venlig hilsen ${document.municipality}`,
    "Vil du ikke have denne mail mere? Så svar på mailen, og skriv nej tak.",
  ];
  return paragraphs.map(withoutLinks);
}

function withoutLinks(block: Paragraph): Paragraph {
  if (typeof block === "string") return unlinked(block);
  return "heading" in block ? { heading: unlinked(block.heading) } : block.map(unlinked);
}

/** A table is a line a row, as it is said: a single cell beside its head needs no name. */
function inMail(block: Block): Paragraphs {
  if (block.kind === "list") return [block.items];
  if (block.kind !== "table") return linesOfBlock(block);
  const { caption, columns, rows } = block.table;
  const lines = rows.map(([head = "", ...cells]) => {
    const told = cells.map((cell, at) => `${(columns[at + 1] ?? "").toLowerCase()} ${cell}`);
    const only = cells.length === 1 ? cells[0] : undefined;
    return `${head}: ${only ? only.charAt(0).toLowerCase() + only.slice(1) : told.join(", ")}.`;
  });
  return [`${caption}:`, lines];
}
