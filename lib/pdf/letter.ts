import { longDate } from "@/lib/dates";
import { fillText, type Placeholder } from "@/lib/text/fill";
import type { Block } from "@/lib/text/markup";
import { keepTogether } from "@/lib/text/together";
import type { Municipality } from "./paper";
import { callingNames } from "./parties";

type Letter = {
  municipality: Municipality;
  sagsnummer: string;
  date: string;
  windowAddress: string[];
  fuldmagtsgiver: { name: string; age?: number | null; cvr?: string | null };
  fuldmagtshaver: { name: string; age?: number | null; cvr: string | null };
  /** at least 18 points, for whoever has asked for it; takes more pages */
  largePrint?: boolean;
};

/** What every letter's head needs, in the shape that `letter.typ` reads. */
export function letterHead({ municipality, sagsnummer, date, windowAddress, largePrint = false }: Letter) {
  const { name, unit, phone } = municipality;
  const address = municipality.address.map(keepTogether);
  const [year, month, day] = date.split("-").map(Number);
  const place = [unit, ...address.slice(-2)].join(", "); // street and town; a building's name may stand before them
  return {
    sender: { name, unit, address, phone: keepTogether(phone), place },
    large: largePrint,
    window: windowAddress.map(keepTogether),
    sagsnummer,
    date: danishDate(date),
    day: { year, month, day },
  };
}

/** The values that every text may use. */
export function letterValues(letter: Letter): Partial<Record<Placeholder, string>> {
  const called = callingNames(letter.fuldmagtsgiver, letter.fuldmagtshaver);
  return {
    fuldmagtsgiver: letter.fuldmagtsgiver.name,
    fuldmagtsgiverFornavn: called.fuldmagtsgiver,
    fuldmagtshaver: letter.fuldmagtshaver.name,
    fuldmagtshaverFornavn: called.fuldmagtshaver,
    sagsnummer: letter.sagsnummer,
    kommune: letter.municipality.name,
    enhed: letter.municipality.unit,
    telefon: keepTogether(letter.municipality.phone),
    aabningstider: keepTogether(letter.municipality.openingHours),
    databeskyttelse: keepTogether(letter.municipality.dataProtection),
    opbevaring: keepTogether(letter.municipality.retention),
  };
}

/** `24. november 2026`, with day and month kept on one line. */
export function danishDate(day: string): string {
  return longDate(day).replace(" ", "\u00a0");
}

/** Texts are checked when they are saved, so one that cannot be filled is a fault. Names no person. */
export function filledOrThrow(
  slug: string,
  text: string,
  values: Partial<Record<Placeholder, string>>,
): Block[] {
  const filled = fillText(keepTogether(text), values);
  if (!filled.ok) throw new Error(`Text ${slug}: ${filled.reason} ${filled.names.join(", ")}`);
  return filled.blocks;
}
