import { addDays, type IsoDate } from "@/lib/dates";
import type { Chance } from "./chance";

/** Somebody nobody is: the names say so, and the number's day is 60 too high. */
export type Invented = {
  cpr: string;
  navn: string;
  vej: string;
  postnr: string;
  by: string;
  telefon: string;
};

const FIRST_NAMES = [
  ...[
    "Ingrid",
    "Karen",
    "Else",
    "Bente",
    "Gudrun",
    "Ruth",
    "Vibeke",
    "Hanne",
    "Åse",
    "Mona",
    "Fatima",
    "Birgit",
  ],
  ...[
    "Svend",
    "Poul",
    "Erik",
    "Børge",
    "Jørgen",
    "Kaj",
    "Finn",
    "Henning",
    "Ahmed",
    "Preben",
    "Øjvind",
    "Tage",
  ],
] as const;
const LAST_NAMES = [
  ...["Demosen", "Prøvegaard", "Testrup", "Eksempelsen", "Øvelund", "Opdigtet", "Fiktivsen", "Prøvstrup"],
  ...["Demodal", "Testensen", "Øvegaard", "Attrapsen"],
] as const;
const STREETS = [
  "Prøvevænget",
  "Demogade",
  "Eksempelvej",
  "Øvelsesstræde",
  "Testtoften",
  "Opdigtet Allé",
] as const;
const TOWNS = [
  ["5000", "Odense C"],
  ["5200", "Odense V"],
  ["5210", "Odense NV"],
  ["5220", "Odense SØ"],
  ["5240", "Odense NØ"],
  ["5260", "Odense S"],
] as const;

/** Gives people one after another, never the same name or number twice. */
export function inventor(chance: Chance, today: IsoDate) {
  const used = new Set<string>();
  let serial = 100;
  const name = (): string => {
    const invented = `${chance.oneOf(FIRST_NAMES)} ${chance.oneOf(LAST_NAMES)}`;
    if (used.has(invented)) return name();
    used.add(invented);
    return invented;
  };
  return (age: { least: number; most: number }): Invented => {
    serial += 1;
    const [postnr, by] = chance.oneOf(TOWNS);
    return {
      cpr: syntheticCpr(
        addDays(today, -365 * chance.between(age.least, age.most) - chance.between(1, 360)),
        serial,
      ),
      navn: name(),
      vej: `${chance.oneOf(STREETS)} ${chance.between(1, 120)}`,
      postnr,
      by,
      telefon: `00 00 ${chance.between(10, 99)} ${chance.between(10, 99)}`,
    };
  };
}

/** The seventh digit says the century: 1 for 1900, 4 for 2000. The serial makes each another. */
function syntheticCpr(born: IsoDate, serial: number): string {
  const [year = "", month = "", day = ""] = born.split("-");
  return `${Number(day) + 60}${month}${year.slice(2)}${Number(year) >= 2000 ? 4 : 1}${serial}`;
}
