import { describe, expect, test } from "vitest";
import { ID_SEEN } from "@/lib/person/person";
import { registrationNotes } from "@/lib/sag/guide/notes";
import { parseGuide, parseRegistration, type RegistrationContext } from "@/lib/sag/guide/registration";
import {
  A_TOPIC,
  aForm,
  aRegistration,
  aType,
  INGRIDS_CPR,
  KARENS_CPR,
  TODAY,
  typedBehov,
  typedFuldmagtshaver,
  typedTopics,
} from "@/tests/people";

const CONTEXT: RegistrationContext = {
  today: TODAY,
  allowSynthetic: true,
  warnUnder18: true,
  askCaringEmployee: true,
  acceptedId: ID_SEEN,
  longestYears: 0,
  acceptedPapers: ["national_letter", "other_form"],
  blank: null,
  catalogue: [aType()],
  locations: [{ slug: "hovedbiblioteket", name: "Borgernes Hus" }],
};
const parsed = (change: Parameters<typeof aRegistration>[0] = {}) =>
  parseRegistration(aRegistration({ behov: typedBehov({ sted: "hovedbiblioteket" }), ...change }), CONTEXT);

describe("a registration", () => {
  test("is whole when every step is in order, and the two parties are who they were typed as", () => {
    const result = parsed();
    expect(result).toMatchObject({
      ok: true,
      value: {
        behov: { location: "hovedbiblioteket" },
        fuldmagtsgiver: { name: "Ingrid Demosen", cpr: INGRIDS_CPR },
        fuldmagtshaver: { name: "Karen Prøvegaard", cpr: KARENS_CPR },
        topics: [{ type: { slug: A_TOPIC } }],
        periode: { from: null, to: "2028-11-24" },
        readAloud: true,
      },
    });
  });

  test.each(["behov", "fuldmagtsgiver", "fuldmagtshaver", "emner", "periode"] as const)(
    "that lacks %s says so",
    (step) => {
      expect(parsed({ [step]: {} })).toMatchObject({ ok: false, step });
      expect(parsed({ [step]: undefined })).toMatchObject({ ok: false, step });
    },
  );

  test("points out the first step that is not in order", () => {
    expect(parsed({ emner: {}, fuldmagtshaver: {} })).toMatchObject({ step: "fuldmagtshaver" });
    expect(parseRegistration({}, CONTEXT)).toMatchObject({ step: "behov" });
  });

  test("tells who was there and what helped, and nothing that was not ticked", () => {
    const opret = aForm({ underskriftsguide: "on", tolk: "on" });
    expect(parsed({ opret })).toMatchObject({
      value: {
        helped: { signatureGuide: true, bisidder: false, contactPerson: false, interpreter: true },
      },
    });
  });

  test("need not be read aloud, and says when it was not", () => {
    expect(parsed({ opret: {} })).toMatchObject({ ok: true, value: { readAloud: false } });
  });

  test("knows the fuldmagtsgiver's number before anything else of the fuldmagtsgiver is in order", () => {
    const guide = {
      fuldmagtsgiver: aForm({ cpr: INGRIDS_CPR }),
      fuldmagtshaver: typedFuldmagtshaver({ cpr: INGRIDS_CPR }),
    };
    expect(parseGuide(guide, CONTEXT).fuldmagtshaver).toMatchObject({
      ok: false,
      errors: [{ field: "cpr" }],
    });
  });

  test("refuses the net when the fuldmagtshaver, called by first name, has no MitID", () => {
    const result = parsed({ fuldmagtshaver: typedFuldmagtshaver({ mitid: "no" }) });
    expect(result).toMatchObject({ ok: false, step: "emner" });
    if (!result.ok) expect(result.errors[0]?.message).toContain("Karen har ikke MitID");
  });
});

describe("a note before the sag is made", () => {
  const notes = (
    fuldmagtshaver: Parameters<typeof typedFuldmagtshaver>[0],
    change = {},
    topics = typedTopics(A_TOPIC),
  ) => {
    const result = parsed({ fuldmagtshaver: typedFuldmagtshaver(fuldmagtshaver), emner: topics });
    if (!result.ok) expect.fail(JSON.stringify(result.errors));
    return registrationNotes(result.value, { ...CONTEXT, ...change });
  };
  const YOUNG = ["Karen Prøvegaard er under 18 år. Tal med Ingrid Demosen om, hvorvidt det er en god idé."];

  test("is not there when there is nothing to say", () => {
    expect(notes({})).toEqual([]);
    expect(notes({ cpr: "" })).toEqual([]);
  });

  test("warns of a fuldmagtshaver under 18, from the day before the birthday back, where that is wanted", () => {
    expect(notes({ cpr: "8511085000" })).toEqual(YOUNG); // 18 tomorrow
    expect(notes({ cpr: "8411085000" })).toEqual([]);
    expect(notes({ cpr: "8511085000" }, { warnUnder18: false })).toEqual([]);
  });

  test("asks about MitID when it is not known and the net is chosen", () => {
    expect(notes({ mitid: "unknown" })).toEqual([
      "Karen Prøvegaard skal have MitID for at bruge fuldmagten på nettet. Spørg, før papirerne sendes.",
    ]);
    const byPhone = aForm({ emne: A_TOPIC, [`kanal-${A_TOPIC}`]: "contact" });
    expect(notes({ mitid: "unknown" }, {}, byPhone)).toEqual([]);
  });
});
