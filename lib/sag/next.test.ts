import { describe, expect, test } from "vitest";
import type { Fate } from "@/lib/fuldmagt/fate";
import { partyNames } from "@/lib/person/party-names";
import { CHECK_POINTS, checkPointHint, checkPointLabel } from "@/lib/sag/checklist";
import { stepIsOpen } from "@/lib/sag/judge";
import { SAG_STATUSES, type SagStatus, WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { nextOf } from "@/lib/sag/next";
import type { SagSnapshot } from "@/lib/sag/snapshot";
import { aCaseworker, anActiveFuldmagt, aPage, aSag, CLOSED, OPEN, TODAY } from "@/tests/people";

const NAMES = partyNames({ name: "Ingrid Demosen" }, { name: "Karen Prøvegaard" });
const next = (
  snapshot: SagSnapshot,
  dueOn: string | null = "2026-12-01",
  journalNumber: string | null = null,
  letters: Parameters<typeof nextOf>[0]["letters"] = [],
) => nextOf({ snapshot, names: NAMES, dueOn, journalNumber, letters, today: TODAY });

describe("what is next", () => {
  test.each(SAG_STATUSES)("of a sag in %s is said in whole sentences without code words", (status) => {
    const { lead, heading, reason } = next(aSag({ status }));
    for (const text of [lead, reason]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(heading).toMatch(/^\p{Lu}.*[^.]$/u);
    for (const text of [lead, heading, reason]) expect(text).not.toMatch(/_|undefined|null| {2}|\.\./);
  });

  test.each(OPEN)("of an open sag in %s is a step that a caseworker can take", (status) => {
    const { step } = next(aSag({ status }));
    if (step === null) expect.fail("an open sag has something to do");
    expect(stepIsOpen(aSag({ status }), step, aCaseworker()).ok).toBe(true);
  });

  test.each(CLOSED)("of a sag in %s is nothing", (status) => {
    expect(next(aSag({ status })).step).toBeNull();
  });

  test("of a sag that waits names who is to answer and until when, or that the day is past", () => {
    for (const status of WITH_CITIZEN) {
      expect(next(aSag({ status }), "2026-12-01").lead).toMatch(
        /Ingrid skal .+ Vi venter til den 01\.12\.2026\.$/,
      );
      expect(next(aSag({ status }), TODAY).lead).toMatch(/Vi venter til den 24\.11\.2026\.$/);
      expect(next(aSag({ status }), "2026-11-23").lead).toMatch(/Fristen var den 23\.11\.2026\.$/);
      expect(next(aSag({ status }), null).lead).not.toMatch(/\d{4}/);
      expect(next(aSag({ status })).reason).not.toContain("Karen");
    }
  });

  test("says which pages are missing, or that something is", () => {
    const status = "awaiting_citizen";
    const pages = [aPage(1, TODAY), aPage(2), aPage(3)];
    expect(next(aSag({ status, pages })).lead).toMatch(/^Side 2 og 3 mangler\. Ingrid skal svare\./);
    expect(next(aSag({ status, pages: pages.slice(0, 2) })).lead).toMatch(/^Side 2 mangler\./);
    expect(next(aSag({ status, pages: [aPage(1, TODAY)] })).lead).toMatch(/^Der mangler noget\./);
  });
});

describe("what is said of a letter", () => {
  const asOf = (status: SagStatus, letters: Parameters<typeof nextOf>[0]["letters"]) =>
    next(aSag({ status }), null, "J-1", letters);

  test("that lies ready is not that it was had", () => {
    for (const ready of ["queued", "printed"] as const) {
      const receipt = asOf("completed", [{ kind: "receipt", status: ready }]);
      expect(receipt.lead).toMatch(/\. Kvitteringen til Ingrid skal sendes\.$/);
      expect(receipt.reason).toBe("Kvitteringen ligger klar under »Post«.");
      const missing = asOf("awaiting_citizen", [{ kind: "missing", status: ready }]);
      expect(missing.reason).toContain("der mangler, ligger klar under »Post«.");
      const form = asOf("awaiting_signature", [{ kind: "form", status: ready }]);
      expect(form.reason).toMatch(/^Papirerne ligger klar under »Post«\./);
    }
  });

  test("that is sent is that it went", () => {
    const receipt = asOf("completed", [{ kind: "receipt", status: "sent" }]);
    expect(receipt.lead).toMatch(/, og Ingrid har fået kvittering\.$/);
    expect(receipt.reason).toBe("Der er ikke mere at gøre.");
    expect(asOf("awaiting_citizen", [{ kind: "missing", status: "sent" }]).reason).toContain("er sendt.");
    expect(asOf("awaiting_signature", [{ kind: "form", status: "sent" }]).reason).toMatch(
      /^Papirerne er sendt\./,
    );
    expect(asOf("awaiting_signature", [{ kind: "form", status: "stopped" }]).reason).toMatch(
      /^Print papirerne/,
    );
  });

  test("is said of the newest of its kind", () => {
    const letters = [
      { kind: "missing", status: "queued" },
      { kind: "missing", status: "answered" },
    ] as const;
    expect(asOf("awaiting_citizen", letters).reason).toContain("ligger klar");
    expect(asOf("awaiting_citizen", letters.toReversed()).reason).toContain("er sendt");
  });
});

describe("what has come and is to be seen through", () => {
  test("is a letter when others made the paper, with the pages that it lacks", () => {
    const letter = aSag({ status: "received", paper: "slip_sheet", pages: [aPage(1, TODAY), aPage(2)] });
    expect(next(letter)).toMatchObject({ heading: "Kontrollér brevet", step: "check" });
    expect(next(letter).lead).toBe("Brevet er kommet. Vi skal se det igennem. Side 2 mangler.");
    const whole = { ...letter, pages: [aPage(1, TODAY)] };
    expect(next(whole).lead).toBe("Brevet er kommet. Vi skal se det igennem.");
  });

  test("is the general or future fuldmagt when that is the basis, and nothing is to be signed", () => {
    for (const [basis, the] of [
      ["general_fuldmagt", "generalfuldmagten"],
      ["future_fuldmagt", "fremtidsfuldmagten"],
    ] as const) {
      const sag = aSag({ status: "received", paper: "slip_sheet", pages: [], basis });
      expect(next(sag).heading).toBe(`Kontrollér ${the}`);
      expect(next(sag).lead).toContain("Intet skal skrives under.");
      const labels = CHECK_POINTS.map((point) => checkPointLabel(point, NAMES, sag));
      expect(new Set(labels).size).toBe(CHECK_POINTS.length);
      expect(labels).toContain(`Vi har set ${the}`);
      const seen = { snapshot: sag, fuldmagtsgiver: { facts: [] } };
      for (const point of CHECK_POINTS) {
        expect(checkPointHint(point, seen)).toMatch(/\.$/);
        expect(checkPointHint(point, seen)).not.toContain("røde krydser");
      }
    }
  });

  test("has red crosses on our own form alone", () => {
    const hint = (paper: SagSnapshot["paper"]) =>
      checkPointHint("signature", { snapshot: aSag({ paper }), fuldmagtsgiver: { facts: [] } });
    expect(hint("form")).toContain("røde krydser");
    expect(hint("slip_sheet")).not.toContain("røde krydser");
  });
});

test("a sag that is done is laid in the journal, and then there is nothing more", () => {
  const done = aSag({ status: "completed" });
  expect(next(done).reason).toContain("Læg den i kommunens journal");
  expect(next(done, null, "26/1234").reason).toBe("Der er ikke mere at gøre.");
});

describe("what holds of a fuldmagt that is entered", () => {
  const entered = (fates: (Fate | null)[], status: SagStatus = "completed") =>
    aSag({
      status,
      fuldmagter: fates.map((fate, at) => anActiveFuldmagt({ id: `${at}`, type: `emne-${at}`, fate })),
    });
  const lead = (fates: (Fate | null)[], status?: SagStatus) => next(entered(fates, status)).lead;

  test("is said first: all of it, some topics, or nothing any more", () => {
    expect(lead(["active", "active"])).toBe("Fuldmagten er oprettet, og Ingrid har fået kvittering.");
    expect(lead(["active", "revoked", "active"])).toBe("To af tre emner gælder stadig.");
    expect(lead(["active", "revoked"])).toBe("Ét af to emner gælder stadig.");
    expect(lead(["revoked", "revoked"])).toBe("Fuldmagten er trukket tilbage.");
  });

  test("says that the receipt is missing all the same", () => {
    expect(lead(["active"], "registered")).toBe("Fuldmagten er oprettet. Ingrid mangler en kvittering.");
    expect(lead(["revoked"], "registered")).toBe(
      "Fuldmagten er trukket tilbage. Ingrid mangler en kvittering.",
    );
  });

  test("has expired on the day after its period", () => {
    const sag = { ...entered(["active", "revoked"]), periodTo: "2026-11-23" };
    expect(next(sag).lead).toBe("Fuldmagten udløb den 23.11.2026.");
    expect(next({ ...sag, periodTo: TODAY }).lead).toBe("Ét af to emner gælder stadig.");
  });

  test("leaves nothing to undo once all is taken back", () => {
    const undo = (fates: (Fate | null)[]) => stepIsOpen(entered(fates), "undo_registration", aCaseworker());
    expect(undo(["revoked", "active"]).ok).toBe(true);
    expect(undo(["revoked", "revoked"])).toEqual({ ok: false, refusal: "nothing_active" });
  });
});

describe("a point of the check", () => {
  const fuldmagtsgiver = (value: string) => ({ facts: [{ label: "Legitimation", value }] });

  test.each(CHECK_POINTS)("%s names the right one of the two, and its hint is whole sentences", (point) => {
    const label = checkPointLabel(point, NAMES);
    expect(label).toMatch(/^\p{Lu}.*[^.]$/u);
    if (point === "scope") expect(label).toContain("Karen");
    else expect(label).not.toContain("Karen");
    expect(checkPointHint(point, { snapshot: aSag(), fuldmagtsgiver: fuldmagtsgiver("Pas") })).toMatch(/\.$/);
  });

  test("tells the ID that was seen and the pages that are here", () => {
    const seen = {
      snapshot: aSag({ pages: [aPage(1, TODAY), aPage(2)] }),
      fuldmagtsgiver: fuldmagtsgiver("Pas"),
    };
    expect(checkPointHint("identity", seen)).toBe("Legitimation: Pas.");
    expect(checkPointHint("identity", { ...seen, fuldmagtsgiver: { facts: [] } })).toBe(
      "Legitimation: ingen endnu.",
    );
    expect(checkPointHint("pages", seen)).toBe("1 af 2 sider er her.");
    expect(checkPointHint("pages", { ...seen, snapshot: aSag({ pages: [aPage(1, TODAY)] }) })).toBe(
      "Ingen sider mangler.",
    );
  });
});
