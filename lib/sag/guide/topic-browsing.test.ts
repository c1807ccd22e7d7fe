import { describe, expect, test } from "vitest";
import { browsingQuery, readBrowsing, readPart, readTopicsSent } from "@/lib/sag/guide/topic-browsing";
import { aForm } from "@/tests/people";

describe("what is shown to choose from", () => {
  test("is told by the address, and what is no view shows the first", () => {
    expect(readBrowsing({})).toEqual({ view: "livssituation", search: "" });
    expect(readBrowsing({ vis: "omraade", soeg: "Kørsel" })).toEqual({ view: "omraade", search: "koersel" });
    expect(readBrowsing({ vis: ["alle", "omraade"], soeg: ["x"] })).toEqual(readBrowsing({}));
    expect(readBrowsing({ vis: "x" }).view).toBe("livssituation");
  });

  test("is told as shortly as it can be, and what is wrong stands last", () => {
    expect(browsingQuery({ view: "livssituation", search: "" })).toBe("");
    expect(browsingQuery({ view: "omraade", search: "koersel til laege" })).toBe(
      "?vis=omraade&soeg=koersel+til+laege",
    );
    expect(browsingQuery({ view: "alle", search: "" }, { failed: true })).toBe("?vis=alle&fejl=1");
    expect(browsingQuery({ view: "livssituation", search: "" }, { part: "valgt" })).toBe("?til=valgt");
    expect([readPart({ til: "valgt" }), readPart({ til: "x" }), readPart({})]).toEqual(["valgt", null, null]);
  });
});

describe("what was pressed on the topics step", () => {
  const shown = { visning: "omraade", soegt: "", soeg: "", emne: ["mad", "bad"] };
  const sent = (change: Parameters<typeof aForm>[0]) => readTopicsSent(aForm({ ...shown, ...change }));

  test("goes on when it is no button of the step, with what is ticked and nothing of the buttons", () => {
    expect(sent({})).toEqual({
      form: { soeg: [""], emne: ["mad", "bad"] },
      browsing: { view: "omraade", search: "" },
      stay: null,
    });
  });

  test("is another view, which ends the search", () => {
    expect(sent({ vis: "alle", soegt: "x", soeg: "y" })).toMatchObject({
      browsing: { view: "alle", search: "" },
      stay: "emne",
    });
  });

  test("is a search, also by Enter in its field; Enter elsewhere goes on", () => {
    const search = { browsing: { view: "omraade", search: "koersel" }, stay: "emne" };
    expect(sent({ find: "1", soeg: "Kørsel" })).toMatchObject(search);
    expect(sent({ enter: "1", soeg: "Kørsel" })).toMatchObject(search);
    expect(sent({ enter: "1", soeg: "Kørsel", soegt: "koersel" })).toMatchObject({ stay: null });
    expect(sent({ soeg: "Kørsel" })).toMatchObject({ stay: null });
  });

  test("shows what is chosen", () => {
    expect(sent({ valgte: "1" })).toMatchObject({ stay: "valgt", form: { emne: ["mad", "bad"] } });
  });

  test("takes one away, as a topic or as a wish, with all that was said about it", () => {
    const typed = { oenske: ["bolig"], "kanal-mad": "contact", "slags-mad": "act", "kanal-bad": "contact" };
    expect(sent({ ...typed, fjern: "mad" })).toEqual({
      form: { soeg: [""], emne: ["bad"], oenske: ["bolig"], "kanal-bad": ["contact"] },
      browsing: { view: "omraade", search: "" },
      stay: "valgt",
    });
    expect(sent({ ...typed, fjern: "bolig" }).form).toMatchObject({ emne: ["mad", "bad"], oenske: [] });
  });
});
