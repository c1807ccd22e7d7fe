import { describe, expect, test } from "vitest";
import { differing } from "@/lib/sag/guide/differing";
import { parseGuide, type TypedGuide } from "@/lib/sag/guide/registration";
import {
  A_PLACE,
  ANOTHER_TOPIC,
  aForm,
  aRegistration,
  aType,
  TODAY,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedTopics,
} from "@/tests/people";

const context = {
  today: TODAY,
  allowSynthetic: true,
  warnUnder18: true,
  askCaringEmployee: true,
  acceptedPapers: [],
  blank: null,
  acceptedIds: [],
  catalogue: [aType(), aType({ slug: ANOTHER_TOPIC, title: "Hjælpemidler" })],
  locations: [{ slug: A_PLACE, name: "Borgerservice" }],
} as unknown as Parameters<typeof parseGuide>[1];

const version = (guide: TypedGuide) => ({ guide, parsed: parseGuide(guide, context) });
const between = (now: Partial<TypedGuide>, mine: Partial<TypedGuide>) =>
  differing(version(aRegistration(now)), version(aRegistration(mine)));

describe("two versions of one sag", () => {
  test("differ in nothing when the same is typed, however it is spaced", () => {
    expect(between({}, {})).toEqual([]);
    expect(
      between(
        {},
        { fuldmagtsgiver: typedFuldmagtsgiver({ navn: " Ingrid  Demosen ", telefon: "12345678" }) },
      ),
    ).toEqual([]);
  });

  test("stand side by side in the words of the fields, by whose they are", () => {
    const fuldmagtsgiver = typedFuldmagtsgiver({ vej: "Nyvej 1", post: "large_print", telefon: "" });
    const fuldmagtshaver = typedFuldmagtshaver({ mitid: "no", navn: "Karen Nyhus" });
    expect(between({ fuldmagtsgiver, fuldmagtshaver }, {})).toEqual([
      { label: "Giver: vej og nummer", now: "Nyvej 1", typed: "Prøvevej 12, 2. tv" },
      { label: "Giver: telefon", now: "Står ikke", typed: "12345678" },
      { label: "Giver: post", now: "Brev med stor skrift", typed: "Brev" },
      { label: "Får: navn", now: "Karen Nyhus", typed: "Karen Prøvegaard" },
      { label: "Får: MitID", now: "Nej", typed: "Ja" },
    ]);
  });

  test("show of a CPR number only the birthday, and say when the rest is another", () => {
    const fuldmagtsgiver = typedFuldmagtsgiver({ cpr: "710438-1235" });
    expect(between({ fuldmagtsgiver }, {})).toEqual([
      { label: "Giver: CPR-nummer", now: "710438-••••", typed: "710438-•••• (et andet nummer)" },
    ]);
  });

  test("differ in topics, in what may be done with them, in the last day and in who was there", () => {
    const emner = typedTopics("madservice", ANOTHER_TOPIC);
    const only = { ...typedTopics("madservice"), "kanal-madservice": ["contact"] };
    expect(
      between({ emner, periode: aForm({ slut: "5" }), opret: aForm({ tolk: "on" }) }, { emner: only }),
    ).toEqual([
      {
        label: "Madservice",
        now: "handlefuldmagt, på nettet, ringe og skrive",
        typed: "handlefuldmagt, ringe og skrive",
      },
      { label: "Hjælpemidler", now: "handlefuldmagt, på nettet, ringe og skrive", typed: "Ikke med" },
      { label: "Sidste dag", now: "24.11.2031", typed: "24.11.2028" },
      { label: "Med", now: "tolk", typed: "Står ikke" },
    ]);
  });
});
