import type { Prisma } from "@/generated/prisma/client";
import type { AddressPage } from "@/lib/pdf/print-run";
import { type Cover, coverOf } from "@/lib/post/out/cover";
import type { OutLetter } from "@/lib/post/out/look-again";
import { thicknessOf } from "@/lib/post/out/order";
import { PRINTED_WAYS } from "@/lib/post/ways";

/** A letter with how it goes into its envelope. */
export type Planned = { id: string; createdAt: Date; sheets: number; cover: Cover; letter: OutLetter };

/** What lies in the print queue: printed ways alone, and in no run yet. */
export const IN_QUEUE = {
  status: "queued",
  printRunId: null,
  way: { in: [...PRINTED_WAYS] },
} satisfies Prisma.LetterWhereInput;

/** Sides of a letter whose pages nobody has counted. */
const USUAL_PAGES = 2;

export function planned(letter: OutLetter): Planned {
  const cover = coverOf({
    way: letter.way,
    paper: letter.printedForm?.kind ?? null,
    hasAddress: addressOf(letter) !== null,
  });
  const hasAddressPage = cover === "address_page" || cover === "collect_page";
  const sheets = thicknessOf({ pageCount: letter.pageCount ?? USUAL_PAGES, hasAddressPage });
  return { id: letter.id, createdAt: letter.createdAt, sheets, cover, letter };
}

/** The page that goes before a letter; null when it needs none. */
export function addressPageOf({ letter, cover }: Planned, ourPlace: string): AddressPage | null {
  const { name = "" } = fuldmagtsgiver(letter) ?? {};
  if (cover === "address_page") return { window: [name, ...(addressOf(letter) ?? [])], below: "" };
  if (cover !== "collect_page") return null;
  const place = letter.location?.rows[0]?.name ?? ourPlace;
  return {
    window: [name, `Hentes: ${place}`],
    below: `Brevet bliver hentet: ${place}. Send det ikke med posten.`,
  };
}

/** Street and town of the fuldmagtsgiver; null when we cannot write there. */
function addressOf(letter: OutLetter): [string, string] | null {
  const { street, postcode, city } = fuldmagtsgiver(letter) ?? {};
  const town = `${postcode ?? ""} ${city ?? ""}`.trim();
  return street && town ? [street, town] : null;
}

function fuldmagtsgiver({ sag }: OutLetter) {
  return sag.persons.find(({ role }) => role === "fuldmagtsgiver");
}
