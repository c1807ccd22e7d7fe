import { describe, expect, test } from "vitest";
import type { ComingType, GivenType } from "@/lib/report/offer/offer";
import {
  bringWords,
  comingLead,
  comingWords,
  monthWords,
  offerLead,
  periodWords,
  placeWords,
  waysLines,
} from "@/lib/report/offer/words";

const given = (count: number) => ({ given: Array<GivenType>(count) });
const coming = (change: Partial<ComingType> = {}): ComingType => ({
  slug: "madservice",
  title: "Madservice",
  month: "2027-01",
  areas: null,
  part: null,
  isMore: false,
  ...change,
});

describe("the public page says", () => {
  test("how many kinds can be given, and what to do when there is none", () => {
    expect(offerLead(given(15), "Odense Kommune")).toContain(
      "kan du give 15 slags fuldmagter hos Odense Kommune.",
    );
    expect(offerLead(given(1), "Odense Kommune")).toContain("kan du give 1 slags fuldmagt hos");
    expect(offerLead(given(0), "Odense Kommune")).toContain(
      "ikke nogen fuldmagter klar endnu, men vi kan hjælpe",
    );
  });

  test("what each channel allows, in one line when it is the same, and where", () => {
    const both = [
      { kind: "act", channel: "self_service" },
      { kind: "insight", channel: "self_service" },
    ] as const;
    const call = { kind: "act", channel: "contact" } as const;
    const read = { kind: "insight", channel: "contact" } as const;
    expect(waysLines({ ways: [...both, call], areas: null })).toEqual([
      "På nettet: gøre det for dig eller kun se med.",
      "Ringe og skrive: gøre det for dig.",
    ]);
    expect(waysLines({ ways: [read, call, ...both], areas: ["Sundhed", "Kørsel"] })).toEqual([
      "På nettet, ringe og skrive: gøre det for dig eller kun se med. Kun hos: Sundhed og Kørsel.",
    ]);
    expect(waysLines({ ways: [], areas: null })).toEqual([]);
  });

  test("what comes, when and where", () => {
    expect([monthWords(coming()), monthWords(coming({ month: null }))]).toEqual([
      "Januar 2027",
      "Ny dato på vej",
    ]);
    expect(comingWords(coming())).toBe("Madservice");
    expect(comingWords(coming({ isMore: true, part: "ringe og skrive" }))).toBe(
      "Madservice (ringe og skrive)",
    );
    expect(comingWords(coming({ areas: ["Sundhed"], part: "på nettet" }))).toBe(
      "Madservice (på nettet, kun hos: Sundhed)",
    );
    expect(comingWords(coming({ areas: ["Sundhed", "Kørsel", "Pleje"], isMore: true }))).toBe(
      "Madservice (også hos: Sundhed, Kørsel og Pleje)",
    );
    expect(comingLead([])).toContain("ingen datoer");
    expect(comingLead([coming()])).toContain("én fuldmagt mere");
    expect(comingLead([coming(), coming({ month: "2027-02" }), coming({ slug: "to" })])).toContain(
      "2 fuldmagter mere",
    );
  });

  test("what to bring, of what the municipality takes", () => {
    expect(bringWords(["passport", "driving_licence", "health_card_and_other", "known_or_vouched"])).toBe(
      "Tag pas eller kørekort med. Et sundhedskort og et andet kort er også nok.",
    );
    expect(bringWords(["passport"])).toBe("Tag pas med.");
    expect(bringWords(["health_card_and_other"])).toBe("Tag dit sundhedskort og et andet kort med.");
    expect(bringWords(["known_or_vouched"])).toBe("Spørg, hvad du skal have med.");
  });

  test("how long a fuldmagt can be, and when a place is open", () => {
    expect([periodWords(0), periodWords(5)]).toEqual([
      "Du bestemmer selv, hvor længe fuldmagten gælder.",
      "Du bestemmer selv, hvor længe fuldmagten gælder, dog højst 5 år.",
    ]);
    const place = { name: "Bolbro", kind: "outreach", weekdays: [3], schedule: "kl. 10-12" } as const;
    expect(placeWords({ ...place, weekdays: [3] })).toBe("Bolbro: onsdag kl. 10-12.");
    expect(placeWords({ ...place, weekdays: [], schedule: null })).toBe("Bolbro.");
  });
});
