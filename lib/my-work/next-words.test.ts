import { describe, expect, test } from "vitest";
import { type NextThing, nextWords } from "@/lib/my-work/next-words";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { TODAY } from "@/tests/people";

const THING: NextThing = {
  sagsnummer: "2026-000455",
  status: "received",
  basis: "signature",
  paper: "form",
  pages: [1, 2, 3, 4].map((number) => ({ number, isBack: true })),
  since: "2026-11-12",
  fuldmagtsgiver: "Bodil Testrup",
  dueOn: "2026-11-19",
  over: 3,
  isMine: true,
};
const words = (change: Partial<NextThing> = {}) => nextWords({ ...THING, ...change }, TODAY);
const WITH_US: readonly SagStatus[] = ["received", "checked", "registered"];

describe("the next thing", () => {
  test("tells what to do, why, and both the day and how many working days it is over", () => {
    expect(words()).toEqual({
      heading: "Kontrollér siderne fra Bodil Testrup",
      reason: "Siderne kom 12.11.2026. Alle 4 sider er her.",
      due: "Fristen var 19.11.2026, 3\u00a0arbejdsdage siden.",
    });
  });

  test("tells its day when that has not passed", () => {
    expect(words({ dueOn: "2026-11-26", over: 0 }).due).toBe("Fristen er 26.11.2026.");
    expect(words({ dueOn: TODAY, over: 0 }).due).toBe("I dag er sidste dag.");
  });

  test("names what lies here to be checked", () => {
    expect(words({ paper: "slip_sheet" }).heading).toBe("Kontrollér brevet fra Bodil Testrup");
    const general = words({ basis: "general_fuldmagt", paper: "slip_sheet", pages: [] });
    expect(general.heading).toBe("Kontrollér generalfuldmagten fra Bodil Testrup");
    expect(general.reason).toBe("Generalfuldmagten kom 12.11.2026.");
  });

  test("says which pages are missing", () => {
    const pages = [
      { number: 1, isBack: true },
      { number: 2, isBack: false },
    ];
    expect(words({ pages }).reason).toBe("Siderne kom 12.11.2026. Side 2 mangler.");
  });

  test("follows the state of the sag", () => {
    expect(words({ status: "checked" })).toMatchObject({
      heading: "Opret fuldmagten fra Bodil Testrup i Digital Fuldmagt",
      reason: "Alt er kontrolleret. Den har været klar siden 12.11.2026.",
    });
    expect(words({ status: "registered" })).toMatchObject({
      heading: "Send kvitteringen til Bodil Testrup",
      reason: "Fuldmagten blev oprettet i Digital Fuldmagt 12.11.2026.",
    });
  });

  test("is known by its number while a citizen looks on", () => {
    for (const status of WITH_US) {
      const { heading } = words({ status, fuldmagtsgiver: HIDDEN_NAME });
      expect(heading).toContain("sag 2026-000455");
      expect(heading).not.toContain(HIDDEN_NAME);
    }
  });

  test("says that nobody has it, when it is nobody's", () => {
    expect(words({ isMine: false }).reason).toMatch(
      /^Du har ingen sager, der venter\. Den her er ikke fordelt\. /,
    );
  });

  test("is whole sentences in every state that lies with us", () => {
    for (const status of WITH_US) {
      const { heading, reason, due } = words({ status });
      expect(heading).toMatch(/^\p{Lu}.*[^.]$/u);
      for (const text of [reason, due]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});
