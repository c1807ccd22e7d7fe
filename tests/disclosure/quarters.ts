import { MAIL_WAYS } from "@/lib/person/person";
import type { PersonRow, PersonTable, PersonTableId } from "@/lib/report/table";
import type { Chance } from "@/tests/volume/chance";

const OUTCOMES = [
  "fuldmagt",
  "help",
  "on_paper",
  "nobody_to_appoint",
  "self",
  "guardian",
  "guidance",
  "elsewhere",
] as const;
const WAYS = ["counter", "phone", "letter", "visit"] as const;
const PLACES = ["main", "cafe", "dalum", "bolbro", "library", "other"] as const;
const REASONS = ["no_relative", "no_mitid", "not_wanted", "unsure", "other"] as const;
const AREAS = ["care", "health", "children", "jobs", "economy"] as const;
const LETTER_FATES = ["answered", "waiting", "came_back", "lost", "receipt"] as const;
const NOT_ARRIVED: readonly string[] = ["came_back", "lost"];
const LETTER_WAYS = MAIL_WAYS;
const FATES = ["expiring", "revoked"] as const;
const PAKKER = ["p1", "p2", "p3"] as const;

type Henvendelse = { outcome: string; way: string; place: string; reason: string; areas: readonly string[] };
type Letter = { fate: string; way: string };
export type Quarter = {
  henvendelser: readonly Henvendelse[];
  letters: readonly Letter[];
  wishes: readonly string[];
  fates: readonly string[];
  national: readonly string[];
  places: readonly string[];
  /** a correction made them another number than the henvendelser that became one, so that neither is the other's total */
  sagerDiffer: boolean;
};

/** How often each is chosen in a quarter: a few of them nearly always, and some hardly ever. */
type Habit<T> = readonly { value: T; weight: number }[];
type Habits = ReturnType<typeof habitsOf>;

function habit<T>(chance: Chance, values: readonly T[]): Habit<T> {
  const lopsided = chance.oneOf([1, 3, 8]);
  return values.map((value) => ({ value, weight: chance.number() ** lopsided + 0.001 }));
}

function habitsOf(chance: Chance) {
  return {
    outcome: habit(chance, OUTCOMES),
    way: habit(chance, WAYS),
    place: habit(chance, PLACES.slice(0, -1)),
    reason: habit(chance, REASONS),
    area: habit(chance, AREAS),
    letterFate: habit(chance, LETTER_FATES),
    letterWay: habit(chance, LETTER_WAYS),
    fate: habit(chance, FATES),
    pakke: habit(chance, PAKKER),
  };
}

const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const one = <T>(chance: Chance, habit: Habit<T>) => chance.weighed([...habit]).value;

function henvendelse(chance: Chance, habits: Habits): Henvendelse {
  const areas = some(chance.between(1, 3), () => one(chance, habits.area));
  return {
    outcome: one(chance, habits.outcome),
    way: one(chance, habits.way),
    place: one(chance, habits.place),
    reason: one(chance, habits.reason),
    areas: [...new Set(areas)],
  };
}

const letter = (chance: Chance, habits: Habits): Letter => ({
  fate: one(chance, habits.letterFate),
  way: one(chance, habits.letterWay),
});

/** A quarter as it could have been, and how it looks in each edition: late records came in, and some were corrected. */
export function randomEditions(chance: Chance): PersonTable[][] {
  const habits = habitsOf(chance);
  const size = chance.oneOf([8, 20, 60, 60, 200, 500]);
  let quarter: Quarter = {
    henvendelser: some(chance.between(0, size), () => henvendelse(chance, habits)),
    letters: some(chance.between(0, size / 2), () => letter(chance, habits)),
    wishes: some(chance.between(0, 20), () => one(chance, habits.area)),
    fates: some(chance.between(0, 20), () => one(chance, habits.fate)),
    national: some(chance.between(0, 60), () => one(chance, habits.pakke)),
    places: PLACES.slice(0, -1),
    sagerDiffer: chance.is(0.05),
  };
  const editions = [tablesOf(quarter)];
  for (let more = chance.between(0, 2); more > 0; more--) {
    quarter = later(chance, habits, quarter);
    editions.push(tablesOf(quarter));
  }
  return editions;
}

function later(chance: Chance, habits: Habits, quarter: Quarter): Quarter {
  const late = chance.oneOf([0, 1, 1, 2, 5, 20]);
  const opens = chance.is(0.2);
  const places = opens ? PLACES : quarter.places;
  const newPlace = (record: Henvendelse) =>
    opens && chance.is(0.4) ? { ...record, place: "other" } : record;
  const corrects = chance.is(0.4);
  const corrected = <T>(records: readonly T[], make: () => T) =>
    corrects ? records.flatMap((record) => correct(chance, record, make)) : records;
  const again = () => henvendelse(chance, habits);
  const answers = chance.oneOf([0, 0.1, 0.5]);
  /** What became of a letter is known later: an answer came, or none did. */
  const heardOf = (one: Letter): Letter =>
    one.fate === "waiting" && chance.is(answers)
      ? { ...one, fate: chance.oneOf(["answered", "answered", "came_back", "lost"]) }
      : one;
  return {
    henvendelser: [...corrected(quarter.henvendelser, again), ...some(late, () => newPlace(again()))],
    letters: [
      ...corrected(quarter.letters.map(heardOf), () => letter(chance, habits)),
      ...some(chance.between(0, late), () => letter(chance, habits)),
    ],
    wishes: [...quarter.wishes, ...some(chance.between(0, late), () => one(chance, habits.area))],
    fates: corrected(quarter.fates, () => one(chance, habits.fate)),
    national: [...quarter.national, ...some(chance.between(0, late), () => one(chance, habits.pakke))],
    places,
    sagerDiffer: chance.is(0.1),
  };
}

/** Now and then a record is another, or none. */
function correct<T>(chance: Chance, record: T, make: () => T): T[] {
  if (!chance.is(0.03)) return [record];
  return chance.is(0.3) ? [] : [make()];
}

/** The fixed list of tables, exact. */
export function tablesOf(quarter: Quarter): PersonTable[] {
  const { henvendelser, letters } = quarter;
  const values = <K extends keyof Henvendelse>(key: K) => henvendelser.map((one) => one[key]);
  const nobody = henvendelser.filter(({ outcome }) => outcome === "nobody_to_appoint");
  const sager = henvendelser.filter(({ outcome }) => outcome === "fuldmagt");
  const counted = sager.slice(quarter.sagerDiffer ? 1 : 0);
  return [
    outcomes(table("outcome", OUTCOMES, values("outcome"), "henvendelser"), counted.length),
    table("way", WAYS, values("way"), "henvendelser"),
    table("place", quarter.places, values("place"), "henvendelser"),
    table(
      "nobody_reason",
      REASONS,
      nobody.map(({ reason }) => reason),
      "nobody",
    ),
    table("wish_area", AREAS, quarter.wishes),
    {
      ...table(
        "sag_area",
        AREAS,
        counted.flatMap(({ areas }) => areas),
      ),
      total: { name: "sager", by: "covers" },
    },
    table("fate", FATES, quarter.fates),
    table(
      "letter_fate",
      LETTER_FATES,
      letters.map(({ fate }) => fate),
      "letters",
    ),
    table(
      "letter_way",
      [...LETTER_WAYS, "receipt"],
      letters.map(({ fate, way }) => (fate === "receipt" ? fate : way)),
      "letters",
    ),
    table(
      "letter_lost",
      LETTER_WAYS,
      letters.flatMap(({ fate, way }) => (NOT_ARRIVED.includes(fate) ? [way] : [])),
    ),
    table("national", PAKKER, quarter.national),
  ];
}

/** Some rows are totals of others, when they are the same number. */
function outcomes(outcome: PersonTable, sager: number): PersonTable {
  const rows = outcome.rows.map((row): PersonRow => {
    if (row.key === "nobody_to_appoint") return { ...row, alsoTotal: "nobody" };
    return row.key === "fuldmagt" && row.count === sager ? { ...row, alsoTotal: "sager" } : row;
  });
  return { ...outcome, rows };
}

function table(
  id: PersonTableId,
  keys: readonly string[],
  values: readonly string[],
  sum?: "henvendelser" | "nobody" | "letters",
): PersonTable {
  const count = (key: string) => values.filter((value) => value === key).length;
  const rows = keys.map((key) => ({ key, label: key, count: count(key) }));
  return { id, total: sum ? { name: sum, by: "sum" } : null, rows };
}
