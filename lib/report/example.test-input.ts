import type { Assembled } from "./assemble";
import type { ShownFigures } from "./figures";
import { parseQuarter } from "./quarter";
import type { PersonTableId, ShownCount, ShownTable } from "./table";

/** A shown table from its rows: `[key, label, count]`. */
export function shownTable(
  id: PersonTableId,
  total: ShownCount | null,
  rows: readonly [string, string, ShownCount][],
): ShownTable {
  return { id, total, withheld: false, rows: rows.map(([key, label, count]) => ({ key, label, count })) };
}

/** The figures of an invented quarter: something of everything, with hidden numbers of both kinds. */
export const EXAMPLE_FIGURES: ShownFigures = {
  asOf: "2026-09-30",
  rollout: {
    counted: 49,
    national: 4,
    inPart: 3,
    phases: { live: 14, in_test: 5, on_the_way: 11, planned: 12, no_plan: 6, paused: 1 },
    planned: 16,
    wentLive: [
      {
        slug: "hjaelpemidler",
        title: "Hjælpemidler",
        sentence: "Søge om for eksempel rollator eller kørestol og følge sagen.",
        on: "2026-08-03",
      },
      {
        slug: "kommunal-tandpleje",
        title: "Kommunal tandpleje",
        sentence: "Søge om plads i kommunens tandpleje, aftale tid og følge sagen.",
        on: "2026-08-17",
      },
      {
        slug: "opkraevning",
        title: "Opkrævning og betaling",
        sentence: "Se regninger fra kommunen og betale dem.",
        on: "2026-09-14",
      },
    ],
    late: [
      {
        title: "Uddannelsesvejledning",
        plannedOn: "2026-08-31",
        expectedOn: "2026-11-30",
        waitingFor: { slug: "digitaliseringsstyrelsen", name: "Digitaliseringsstyrelsen" },
      },
      {
        title: "Sundhedspleje",
        plannedOn: "2026-09-15",
        expectedOn: null,
        waitingFor: { slug: "vendor", name: "Leverandøren" },
      },
    ],
    next: [
      { title: "Genoptræning", on: "2026-10-15" },
      { title: "Madservice", on: "2026-11-16" },
    ],
    plannedNext: 22,
    paused: [{ title: "Fritidskørsel", since: "2026-06-30" }],
    retired: [],
    course: [
      { on: "2026-03-31", live: 4, planned: 4 },
      { on: "2026-06-30", live: 11, planned: 11 },
      { on: "2026-09-30", live: 14, planned: 16 },
      { on: "2026-12-31", live: null, planned: 22 },
      { on: "2027-12-31", live: null, planned: 49 },
    ],
    forecast: { best: "2028-02-01", from: "2027-11-01", to: "2028-06-01" },
  },
  times: { ours: { median: 3, ninety: 7 }, citizens: { median: 9, ninety: 17 } },
  nationalSources: {
    "befordring/act": { month: "2026-08-01", source: "Digitaliseringsstyrelsen", readOn: "2026-10-02" },
  },
  tables: [
    shownTable("outcome", 412, [
      ["fuldmagt", "Fik en fuldmagt", 186],
      ["medbetjening", "Fik hjælp på stedet", 121],
      ["citizen_does_it", "Klarede det selv", 57],
      ["nobody_to_appoint", "Havde ingen at vælge", 31],
      ["guardian_or_doubt", "Blev givet videre til en kollega", "under_5"],
      ["other", "Andet", "hidden"],
    ]),
    shownTable("way", 412, [
      ["counter", "Ved skranken", 290],
      ["phone", "I telefonen", 122],
    ]),
    shownTable("place", 412, [
      ["borgernes-hus", "Borgerservice, Borgernes Hus", 350],
      ["cafe-paraplyen", "Café Paraplyen", 62],
    ]),
    shownTable("nobody_reason", 31, [
      ["no_relatives", "Har ingen pårørende", 14],
      ["does_not_want_to", "Vil ikke give fuldmagt til nogen", "hidden"],
      ["other", "Noget andet", "under_5"],
    ]),
    shownTable("wish_area", null, [
      ["sundhed", "Sundhed", 23],
      ["transport", "Transport", "under_5"],
    ]),
    shownTable("sag_area", 186, [
      ["transport", "Transport", 150],
      ["sundhed", "Sundhed", 61],
    ]),
    shownTable("fate", null, [
      ["expired", "Udløbet", "under_5"],
      ["revoked", "Trukket tilbage", 9],
    ]),
    shownTable("letter_fate", 174, [
      ["answered", "Besvaret", 60],
      ["waiting", "Intet svar endnu", 7],
      ["came_back", "Kom retur", 8],
      ["lost", "Regnet for tabt", 15],
      ["receipt", "Kvitteringer, skal ikke besvares", 84],
    ]),
    shownTable("letter_way", 174, [
      ["letter", "Brev", 60],
      ["large_print", "Stor skrift", 30],
      ["receipt", "Kvitteringer, skal ikke besvares", 84],
    ]),
    shownTable("letter_lost", null, [
      ["letter", "Brev", 9],
      ["large_print", "Stor skrift", 14],
    ]),
    shownTable("national", null, [["befordring/act", "Kørsel, gøre det for dig", 2_310]]),
  ],
};

const K3 = parseQuarter("2026-k3");
if (!K3) throw new Error("2026-k3 is a quarter.");

/** All that a status is put together of, of the same invented quarter. */
export const EXAMPLE: Assembled = {
  quarter: K3,
  number: 1,
  publishedOn: "2026-10-15",
  countedOn: "2026-10-12",
  municipality: { name: "Odense Kommune", phone: "66 13 13 72" },
  dueDays: 30,
  figures: EXAMPLE_FIGURES,
  before: null,
  texts: {},
  met: "Mange tror, at en fuldmagt også gælder i telefonen. Nu siger vi det højt.\nPå caféen kommer folk igen, når de kender ansigtet.",
  answers: [
    {
      from: "Handicaprådet",
      question: "Post til blinde når ikke altid frem. Hvad gør I?",
      answer: "Man kan nu hente sit brev i Borgerservice eller få det læst op i telefonen.",
      outcome: "Gjort",
      note: "fra 1. september 2026",
    },
  ],
  changed: "",
};
