import type { ShownCount, TableId } from "./table";

type Words = {
  heading: string;
  /** what a number counts, in one and in several */
  unit: readonly [one: string, more: string];
  /** over the names of the rows */
  rowHeader: string;
  /** what is counted, from which day, and what the numbers add up to */
  definition: string;
  /** the finding, of the row with most: »Flest …« goes on with it */
  most: string;
};

const HENVENDELSE = ["henvendelse", "henvendelser"] as const;
const SAG = ["sag", "sager"] as const;
const LETTER = ["brev", "breve"] as const;
const SENT = "Et brev tæller på den dag, det blev sendt.";
const ASKED = "En henvendelse er én gang, hvor nogen spurgte. Den tæller på den dag, den skete.";
const BEGUN = "En sag tæller på den dag, den blev begyndt.";

/** What stands beside each table, so that nobody has to guess what was counted. */
export const TABLE_WORDS: Record<TableId, Words> = {
  "henvendelse-outcome": {
    heading: "Henvendelser efter udfald",
    unit: HENVENDELSE,
    rowHeader: "Udfald",
    definition: `${ASKED} Den har præcis ét udfald. Udfaldet er »Digital fuldmagt«, når der blev en sag.`,
    most: "Flest henvendelser fik udfaldet",
  },
  "henvendelse-way": {
    heading: "Henvendelser efter måden at spørge på",
    unit: HENVENDELSE,
    rowHeader: "Spurgte",
    definition: `${ASKED} Den står ét sted: dér, hvor borgeren spurgte først.`,
    most: "Flest henvendelser kom",
  },
  "henvendelse-place": {
    heading: "Henvendelser efter sted",
    unit: HENVENDELSE,
    rowHeader: "Sted",
    definition: `${ASKED} Stedet er dér, hvor medarbejderen var.`,
    most: "Flest henvendelser kom på stedet",
  },
  "henvendelse-week": {
    heading: "Henvendelser efter uge",
    unit: HENVENDELSE,
    rowHeader: "Uge",
    definition: `${ASKED} En uge går fra mandag til søndag. Kun dage i perioden tæller, så første og sidste uge kan være kortere.`,
    most: "Flest henvendelser kom i",
  },
  "nobody-reason": {
    heading: "Ingen at give fuldmagt til",
    unit: HENVENDELSE,
    rowHeader: "Grund",
    definition: "Tæller henvendelser med udfaldet »Ingen at give fuldmagt til«. Hver har præcis én grund.",
    most: "Den hyppigste grund er",
  },
  "nobody-type": {
    heading: "Ingen at give fuldmagt til, efter emne",
    unit: HENVENDELSE,
    rowHeader: "Emne",
    definition:
      "Tæller henvendelser med udfaldet »Ingen at give fuldmagt til« under hvert emne, det gjaldt. En henvendelse kan gælde flere emner eller ingen, så tallene skal ikke lægges sammen.",
    most: "Flest havde ingen at give fuldmagt til om",
  },
  "wish-type": {
    heading: "Ønsker efter emne",
    unit: ["ønske", "ønsker"],
    rowHeader: "Emne",
    definition:
      "Et ønske er et emne, som borgeren spurgte efter, og som ikke kunne gives endnu. Det tæller på henvendelsens dag. En henvendelse kan have flere ønsker, så tallene skal ikke lægges sammen til henvendelser.",
    most: "Flest ønsker gælder",
  },
  "sag-status": {
    heading: "Sager efter hvor de står nu",
    unit: SAG,
    rowHeader: "Står som",
    definition: `${BEGUN} Tabellen viser, hvor periodens sager står i dag, også når de blev afsluttet senere.`,
    most: "Flest sager står som",
  },
  "sag-type": {
    heading: "Sager efter emne",
    unit: SAG,
    rowHeader: "Emne",
    definition: `${BEGUN} En sag med flere emner tæller én gang under hvert af dem. Derfor er tallene tilsammen flere end sagerne, og der er ingen sum.`,
    most: "Flest sager gælder",
  },
  "sag-place": {
    heading: "Sager efter sted",
    unit: SAG,
    rowHeader: "Sted",
    definition: `${BEGUN} Stedet er dér, hvor den blev begyndt.`,
    most: "Flest sager begyndte på stedet",
  },
  "sag-way": {
    heading: "Sager efter måden at spørge på",
    unit: SAG,
    rowHeader: "Spurgte",
    definition: `${BEGUN} Tallet er de henvendelser, der blev til en sag.`,
    most: "Flest sager kom",
  },
  "sag-week": {
    heading: "Sager efter uge",
    unit: SAG,
    rowHeader: "Uge",
    definition: `${BEGUN} En uge går fra mandag til søndag. Kun dage i perioden tæller.`,
    most: "Flest sager begyndte i",
  },
  "letter-state": {
    heading: "Breve efter hvor de står nu",
    unit: LETTER,
    rowHeader: "Står som",
    definition: `${SENT} Tabellen viser, hvor periodens breve står i dag. Hvilke der er over fristen, står under Post.`,
    most: "Flest breve står som",
  },
  "letter-way": {
    heading: "Breve efter vej",
    unit: LETTER,
    rowHeader: "Vej",
    definition: `${SENT} Vejen er den måde, borgeren gerne vil have sin post på. Kvitteringer er med.`,
    most: "Flest breve gik denne vej",
  },
  "letter-return": {
    heading: "Underskrevne sider efter hvordan de kom",
    unit: ["gang", "gange"],
    rowHeader: "Kom",
    definition:
      "Tæller hver gang, der kom underskrevne sider ind i en sag, på den dag de kom. En sag kan tælle flere gange. Sider fra før, vi spurgte hvordan de kom, er ikke med.",
    most: "Flest kom sådan",
  },
  "given-pakke": {
    heading: "Fuldmagter, vi har oprettet",
    unit: ["fuldmagt", "fuldmagter"],
    rowHeader: "Fuldmagt",
    definition:
      "En fuldmagt tæller på den dag, vi oprettede den. Den tæller også, når den er trukket tilbage siden. En sag kan have flere fuldmagter, så tallene tilsammen er ikke et antal sager.",
    most: "Flest oprettede fuldmagter er",
  },
};

/** A number as people read it. */
export function countWords(count: ShownCount): string {
  if (count === "under_5") return "under 5";
  return count === "hidden" ? "skjult" : thousands(count);
}

export function unitOf(id: TableId, count: number): string {
  const [one, more] = TABLE_WORDS[id].unit;
  return count === 1 ? one : more;
}

/** 12.345 */
export const thousands = (count: number): string => count.toLocaleString("da-DK");
