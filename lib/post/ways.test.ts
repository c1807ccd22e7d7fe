import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { LOCATION_KINDS } from "@/lib/location/location";
import { handIn } from "@/lib/pdf/paper";
import { MAIL_WAYS } from "@/lib/person/person";
import { HAND_WAYS, PRINTED_WAYS, RETURN_WAY_LABELS, RETURN_WAYS, returnWayFor } from "@/lib/post/ways";

test("every way of mail is a route: printed, or seen to by hand", () => {
  expect([...PRINTED_WAYS, ...HAND_WAYS].toSorted()).toEqual([...MAIL_WAYS].toSorted());
  expect(HAND_WAYS.filter((way) => PRINTED_WAYS.includes(way))).toEqual([]);
});

describe("the way back", () => {
  const opening = { openingHours: "Vi har åbent mandag til fredag kl. 9.30-15." };

  test("of a letter that is collected is where it was collected", () => {
    const back = (place: (typeof LOCATION_KINDS)[number]) =>
      returnWayFor({ mailWay: "collect", place, returnEnvelope: true });
    expect(LOCATION_KINDS.map(back)).toEqual(["counter", "cafe", "collected"]);
    expect(returnWayFor({ mailWay: "collect", place: null, returnEnvelope: true })).toBe("reply_envelope");
  });

  test("of all others is the envelope in the letter, or us", () => {
    for (const mailWay of [...MAIL_WAYS.filter((way) => way !== "collect"), null]) {
      expect(returnWayFor({ mailWay, place: "outreach", returnEnvelope: true })).toBe("reply_envelope");
      expect(returnWayFor({ mailWay, place: "outreach", returnEnvelope: false })).toBe("counter");
    }
  });

  test.each(RETURN_WAYS)("by %s is said in whole plain sentences, no two the same", (way) => {
    const words = handIn(way, opening);
    expect(words).toMatch(/^\p{Lu}.*\.$/u);
    expect(lix(words).lix).toBeLessThanOrEqual(25);
    expect(RETURN_WAYS.filter((other) => handIn(other, opening) === words)).toEqual([way]);
  });

  test("speaks of free postage only with an envelope, and of our hours only to whoever comes", () => {
    const withWords = (words: string) => RETURN_WAYS.filter((way) => handIn(way, opening).includes(words));
    expect(withWords("frimærke")).toEqual(["reply_envelope"]);
    expect(withWords(opening.openingHours)).toEqual(["counter"]);
  });

  test("has a label of its own for each", () => {
    expect(new Set(Object.values(RETURN_WAY_LABELS)).size).toBe(RETURN_WAYS.length);
  });
});
