import { describe, expect, test } from "vitest";
import { actorName, describeSagEvent, type Names, pageList } from "@/lib/events/describe";
import type { FactInput } from "@/lib/events/event";
import { ALL_REASONS, NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import { anEvent, aReasonFor, MOVES } from "@/tests/people";

const NAMES: Names = {
  actors: new Map([["somebody", "Mette Vejleder"]]),
  fuldmagtsgiver: "Ingrid Demosen",
  fuldmagtshaver: "Karen Prøvegaard",
  locations: new Map([["hovedbiblioteket", "Borgernes Hus"]]),
  types: new Map([["madservice", "Madservice"]]),
};

type Stepped = Omit<Extract<FactInput, { type: "sag.stepped" }>, "type">;
const said = (fact: Stepped, actor = "somebody") =>
  describeSagEvent(anEvent({ type: "sag.stepped", ...fact }, { actor }), NAMES);

/** All that a step can say at once. */
const FULL: Partial<Stepped> = {
  location: "hovedbiblioteket",
  basis: "signature",
  origin: "own_form",
  readAloud: true,
  bisidder: true,
  interpreter: true,
  pageCount: 2,
  pages: [1, 2],
  way: "digital_post",
  notRegistered: NOT_REGISTERED_REASONS.map((reason) => {
    return { type: "madservice", kind: "act", channel: "self_service", reason };
  }),
};

describe("the history of a sag", () => {
  test.each(MOVES)("says $step from $from to $to in whole sentences without code words", (move) => {
    for (const more of [{}, FULL]) {
      const sentence = said({ ...move, reasons: aReasonFor(move), ...more });
      expect(sentence).toMatch(/^\p{Lu}.*[^.]\.$/u);
      expect(sentence).not.toMatch(/_|undefined|null|\[|\{| {2}|\.\.|: ?\./);
    }
  });

  test.each(ALL_REASONS)("has Danish words for the reason %s", (reason) => {
    const rejected = said({ step: "reject", from: "received", to: "rejected", reasons: [reason] });
    const asked = said({ step: "ask_citizen", from: "received", to: "awaiting_citizen", reasons: [reason] });
    for (const sentence of [rejected, asked]) expect(sentence).not.toContain(reason);
    expect(rejected).toMatch(/^Mette Vejleder afviste sagen\. Grund: .+\.$/);
  });

  test("tells who gives to whom, and never the other way round", () => {
    const sentence = said({ step: "create", from: null, to: "awaiting_signature", ...FULL });
    expect(sentence).toContain("Ingrid Demosen giver fuldmagt til Karen Prøvegaard.");
    expect(sentence).toContain("Sted: Borgernes Hus.");
    expect(sentence).toContain("Den blev læst op. Med: bisidder og tolk.");
  });

  test("tells on what a sag stands where it is not our own form, and is silent of ours", () => {
    const created = (more: Partial<Stepped>) => said({ step: "create", from: null, to: "received", ...more });
    const pages = { pages: [1, 3], pageCount: 3 };
    expect(created({ basis: "signature", origin: "national_letter", ...pages })).toContain(
      " Papir: et anmodningsbrev fra Digital Fuldmagt, side 1 og 3 af 3.",
    );
    expect(created({ origin: "other_form", ...pages })).toContain(" Papir: en anden kommunes formular,");
    expect(created({ basis: "general_fuldmagt", origin: "own_form" })).toContain(
      " Grundlag: en generalfuldmagt.",
    );
    expect(created({ basis: "signature", origin: "own_form", ...pages })).not.toMatch(/Papir|Grundlag/);
  });

  test("says that the fuldmagtsgiver took it back, and who noted it", () => {
    expect(said({ step: "withdraw", from: "received", to: "withdrawn" })).toBe(
      "Ingrid Demosen trak fuldmagten tilbage. Noteret af Mette Vejleder.",
    );
  });

  test("names the pages that came and the pages that are missing", () => {
    expect(said({ step: "receive", from: "awaiting_signature", to: "received", pages: [1, 2, 4] })).toBe(
      "Mette Vejleder modtog side 1, 2 og 4.",
    );
    expect(said({ step: "receive", from: "awaiting_signature", to: "received" })).toBe(
      "Mette Vejleder modtog papirerne.",
    );
    const reasons = ["pages_missing", "signature_missing", "date_missing"] as const;
    const asked = { step: "ask_citizen", from: "received", to: "awaiting_citizen" } as const;
    expect(said({ ...asked, reasons: [...reasons], pages: [2] })).toBe(
      "Mette Vejleder så sagen igennem. Der mangler: side 2, underskriften og datoen.",
    );
  });

  test("names what was not entered, and why", () => {
    const notRegistered = [
      { type: "madservice", kind: "act", channel: "contact", reason: "citizen_changed_mind" } as const,
    ];
    expect(said({ step: "register", from: "checked", to: "registered", notRegistered })).toBe(
      "Mette Vejleder noterede, at fuldmagten er oprettet i Digital Fuldmagt. Ikke oprettet: Madservice (borgeren vil ikke alligevel).",
    );
  });

  test("refuses an event that no sag can have", () => {
    expect(() => describeSagEvent(anEvent({ type: "rollout.waiting", party: null }), NAMES)).toThrow(
      "no events",
    );
  });
});

test("the clock and the command line have names, and whoever is unknown is a former colleague", () => {
  expect(actorName("somebody", NAMES)).toBe("Mette Vejleder");
  expect(actorName("system", NAMES)).toBe("Systemet");
  expect(actorName("operator", NAMES)).toBe("Driften");
  expect(said({ step: "check", from: "received", to: "checked" }, "erased")).toBe(
    "En tidligere medarbejder kontrollerede sagen. Alt er i orden.",
  );
});

test("pages are listed as one says them", () => {
  expect([[1], [1, 2], [1, 2, 4]].map(pageList)).toEqual(["side 1", "side 1 og 2", "side 1, 2 og 4"]);
});
