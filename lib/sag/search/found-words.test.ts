import { describe, expect, test } from "vitest";
import { foundHeading, foundLead } from "@/lib/sag/search/found-words";

const found = (fitting: number, resembling = 0) => [
  ...Array.from({ length: fitting }, () => ({ resembles: false })),
  ...Array.from({ length: resembling }, () => ({ resembles: true })),
];

describe("what is said of what was found", () => {
  test.each([
    [
      found(0),
      "Ingen sager passer til »demosen«",
      "Prøv et enkelt ord eller begyndelsen af navnet. Du kan også søge på sagsnummer eller CPR-nummer.",
    ],
    [found(1), "1 sag passer til »demosen«", null],
    [found(5, 2), "7 sager passer til »demosen«", "2 af navnene ligner kun."],
    [found(0, 1), "1 sag passer til »demosen«", "Navnet ligner kun."],
    [found(0, 3), "3 sager passer til »demosen«", "Navnene ligner kun."],
  ])("counts, and says how many only resemble", (lines, heading, lead) => {
    const search = { text: " demosen ", found: lines, more: false };
    expect(foundHeading(search)).toBe(heading);
    expect(foundLead(search)).toBe(lead);
  });

  test("asks for more of the name when there are too many", () => {
    const search = { text: "jensen", found: found(200), more: true };
    expect(foundHeading(search)).toBe("Over 200 sager passer til »jensen«");
    expect(foundLead(search)).toBe("Her står de 200, der passer bedst. Skriv mere af navnet.");
  });

  test("shows no more of a CPR number than other screens do", () => {
    const search = { text: "710438-1234", found: found(0), more: false };
    expect(foundHeading(search)).toBe("Ingen sager passer til CPR-nummeret 710438-••••");
    expect(foundLead(search)).toContain("Se efter, om nummeret er skrevet rigtigt.");
  });
});
