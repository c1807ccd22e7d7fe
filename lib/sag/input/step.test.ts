import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAIL_WAYS } from "@/lib/person/person";
import { CHECK_POINTS } from "@/lib/sag/checklist";
import { handlingField } from "@/lib/sag/input/register-national";
import { FORM_STEPS, type FormStep, parseStep, reasonFieldId } from "@/lib/sag/input/step";
import {
  ASK_REASONS,
  DEATH_REASONS,
  NOT_REGISTERED_REASONS,
  REJECT_REASONS,
  REOPEN_AFTER_DEATH,
  REOPEN_REASONS,
  UNDO_REASONS,
} from "@/lib/sag/reasons";
import type { SagSnapshot } from "@/lib/sag/snapshot";
import { aForm, aPage, aSag, TODAY } from "@/tests/people";
import { typedStep } from "@/tests/typed-steps";

type Fields = Parameters<typeof aForm>[0];
const parsed = (step: FormStep, fields: Fields, sag: SagSnapshot = aSag()) =>
  parseStep(step, aForm(fields), sag, TODAY);

const refused = (field: string, message: string) => ({ ok: false, errors: [{ field, message }] });
const NOT_A_DAY = "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.";
const FUTURE = "Datoen kan ikke være senere end i dag, 24.11.2026.";

describe("a step's form", () => {
  test.each(FORM_STEPS)(
    "of %s that is filled in gives all of it, and the day is today unless told",
    (step) => {
      const sag = aSag();
      const result = parseStep(step, typedStep(step, sag), sag, TODAY);
      expect(result).toMatchObject({ ok: true, value: { on: TODAY } });
      if (result.ok) {
        expect(Object.keys(result.value).sort()).toEqual(
          [
            "cameBy",
            "diedOn",
            "handedOver",
            "notRegistered",
            "on",
            "pages",
            "reasons",
            "reference",
            "way",
          ].sort(),
        );
      }
    },
  );

  test("has an id of its own for the reason of each step", () => {
    expect(new Set(FORM_STEPS.map(reasonFieldId)).size).toBe(FORM_STEPS.length);
  });
});

describe("noting pages that came back", () => {
  const day = { modtaget: "23.11.2026", kom: "cafe" };

  test("tells which and when", () => {
    expect(parsed("receive", { sider: ["1", "2"], ...day })).toMatchObject({
      value: { pages: [1, 2], on: "2026-11-23", cameBy: "cafe" },
    });
    expect(parsed("receive", { sider: "2", ...day })).toMatchObject({ value: { pages: [2] } });
  });

  test("needs a page of the sag as long as one is awaited", () => {
    const sentence = "Sæt kryds ved de sider, der er kommet.";
    expect(parsed("receive", day)).toEqual(refused("sider", sentence));
    expect(parsed("receive", { sider: ["3", "0", "x"], ...day })).toEqual(refused("sider", sentence));
    const allHere = aSag({ pages: [aPage(1, TODAY)] });
    expect(parsed("receive", day, allHere)).toMatchObject({ ok: true, value: { pages: [] } });
    expect(parsed("receive", day, aSag({ pages: [] }))).toMatchObject({ ok: true });
  });

  test("needs a day, today or before", () => {
    const pages = { sider: "1", kom: "cafe" };
    expect(parsed("receive", pages)).toEqual(refused("modtaget", "Skriv datoen."));
    expect(parsed("receive", { ...pages, modtaget: "31.11.2026" })).toEqual(refused("modtaget", NOT_A_DAY));
    expect(parsed("receive", { ...pages, modtaget: "25.11.2026" })).toEqual(refused("modtaget", FUTURE));
    expect(parsed("receive", { ...pages, modtaget: "24.11.2026" })).toMatchObject({ value: { on: TODAY } });
  });

  test("needs how they came, from the list", () => {
    const sentence = "Vælg, hvordan siderne kom.";
    for (const kom of ["", "due", "__proto__"])
      expect(parsed("receive", { ...day, sider: "1", kom })).toEqual(refused("kom", sentence));
  });
});

describe("checking", () => {
  test("needs every point, and says what to choose when one is not in order", () => {
    const sentence =
      "Sæt kryds ved alle fem punkter. Er et punkt ikke i orden, så vælg »Der mangler noget« på sagens side.";
    expect(CHECK_POINTS).toHaveLength(5);
    expect(parsed("check", { kontrol: CHECK_POINTS }).ok).toBe(true);
    for (const point of CHECK_POINTS) {
      const others = CHECK_POINTS.filter((name) => name !== point);
      expect(parsed("check", { kontrol: [...others, ...others] })).toEqual(refused("kontrol", sentence));
    }
    expect(parsed("check", {})).toEqual(refused("kontrol", sentence));
  });
});

describe("asking the citizen", () => {
  const asked = (fields: Record<string, string | string[]>) =>
    parsed("ask_citizen", { brevvej: "letter", ...fields });

  test("says how the letter about it goes, in any of the ways of mail", () => {
    for (const brevvej of MAIL_WAYS) {
      expect(asked({ mangler: "date_missing", brevvej })).toMatchObject({ value: { way: brevvej } });
    }
    expect(asked({ mangler: "date_missing", brevvej: "" })).toEqual(
      refused("brevvej", "Vælg, hvordan brevet sendes."),
    );
  });

  test("needs at least one thing that is missing, and may have several", () => {
    const sentence = "Vælg mindst én ting, der mangler.";
    expect(asked({})).toEqual(refused("mangler", sentence));
    expect(asked({ mangler: "humør" })).toEqual(refused("mangler", sentence));
    for (const reason of ASK_REASONS.filter((name) => name !== "pages_missing")) {
      expect(asked({ mangler: reason })).toMatchObject({
        value: { reasons: [reason], pages: [] },
      });
    }
    expect(asked({ mangler: ["date_missing", "signature_missing"] })).toMatchObject({
      value: { reasons: ["signature_missing", "date_missing"] },
    });
  });

  test("for pages tells which, and for other things none", () => {
    const missing = { mangler: "pages_missing" };
    const sentence = "Sæt kryds ved de sider, der mangler.";
    expect(asked(missing)).toEqual(refused("manglende", sentence));
    expect(asked({ ...missing, manglende: "9" })).toEqual(refused("manglende", sentence));
    expect(asked({ ...missing, manglende: "2" })).toMatchObject({ value: { pages: [2] } });
    expect(asked({ mangler: "date_missing", manglende: "2" })).toMatchObject({
      value: { pages: [] },
    });
  });
});

describe("noting that it is entered in Digital Fuldmagt", () => {
  const entered = { oprettet: "24.11.2026" };

  test("needs the day, today or before, and may have its reference", () => {
    expect(parsed("register", { oprettet: "" })).toEqual(refused("oprettet", "Skriv datoen."));
    expect(parsed("register", { oprettet: "25.11.2026" })).toEqual(refused("oprettet", FUTURE));
    expect(parsed("register", { oprettet: "x" })).toEqual(refused("oprettet", NOT_A_DAY));
    expect(parsed("register", entered)).toMatchObject({
      value: { on: TODAY, reference: null, notRegistered: [] },
    });
    expect(parsed("register", { ...entered, reference: " DF  42 " })).toMatchObject({
      value: { reference: "DF 42" },
    });
    expect(parsed("register", { ...entered, reference: "x".repeat(41) })).toEqual(
      refused("reference", "Skriv højst 40 tegn."),
    );
  });

  test("refuses a CPR number in the reference, however it is written and whatever stands around it", () => {
    const digits = fc.stringMatching(/^\d{6}$/);
    const last = fc.stringMatching(/^\d{4}$/);
    const between = fc.constantFrom("", "-", " ", "–", " - ", "\u00a0", "--");
    const around = fc.stringMatching(/^[A-Za-z .]{0,8}$/);
    fc.assert(
      fc.property(digits, between, last, around, around, (six, dash, four, before, after) => {
        const reference = `${before}${six}${dash}${four}${after}`;
        expect(parsed("register", { ...entered, reference })).toEqual(
          refused("reference", "Skriv nummeret fra Digital Fuldmagt. Det må ikke være et CPR-nummer."),
        );
      }),
    );
  });

  test("takes references that are none", () => {
    for (const reference of ["DF-2026-000482", "2026-11-24/17", "123456789", "A1B2C3"]) {
      expect(parsed("register", { ...entered, reference })).toMatchObject({ ok: true, value: { reference } });
    }
  });

  test("tells of each fuldmagt whether it was entered, or why not", () => {
    for (const reason of NOT_REGISTERED_REASONS) {
      expect(parsed("register", { ...entered, [handlingField("second")]: reason })).toMatchObject({
        value: { notRegistered: [{ fuldmagtId: "second", reason }] },
      });
    }
    const unknown = {
      [handlingField("second")]: "fordi",
      [handlingField("stranger")]: "citizen_changed_mind",
    };
    expect(parsed("register", { ...entered, ...unknown })).toMatchObject({ value: { notRegistered: [] } });
  });

  test("is refused when none was entered, and rejecting is offered", () => {
    const none = {
      [handlingField("first")]: "citizen_changed_mind",
      [handlingField("second")]: "citizen_changed_mind",
    };
    expect(parsed("register", { ...entered, ...none })).toEqual(
      refused(
        handlingField("first"),
        "Mindst én fuldmagt skal være oprettet. Er ingen oprettet, så afvis sagen.",
      ),
    );
  });
});

test("a receipt goes in any of the ways of mail", () => {
  for (const vej of MAIL_WAYS) expect(parsed("send_receipt", { vej })).toMatchObject({ value: { way: vej } });
  for (const vej of ["", "fax"]) {
    expect(parsed("send_receipt", { vej })).toEqual(refused("vej", "Vælg, hvordan kvitteringen sendes."));
  }
});

describe("a reason", () => {
  const LISTS = [
    ["undo_registration", UNDO_REASONS, "registered"],
    ["reject", REJECT_REASONS, "received"],
    ["reopen", REOPEN_REASONS, "rejected"],
    ["reopen", REOPEN_AFTER_DEATH, "ended"],
  ] as const;

  test.each(LISTS)("of %s is one of %j when leaving %s, and nothing else", (step, reasons, status) => {
    const sag = aSag({ status });
    for (const grund of reasons)
      expect(parsed(step, { grund }, sag)).toMatchObject({ value: { reasons: [grund] } });
    for (const grund of ["", "fordi", ...ASK_REASONS]) {
      expect(parsed(step, { grund }, sag)).toEqual(refused("grund", "Vælg en grund."));
    }
  });

  test("is not asked when the fuldmagtsgiver takes it back or nothing came", () => {
    for (const step of ["withdraw", "lapse"] as const) {
      expect(parsed(step, { grund: "fordi" })).toMatchObject({ ok: true, value: { reasons: [], on: TODAY } });
    }
  });
});

describe("a death", () => {
  test("tells who died and when; we end the sag today", () => {
    for (const grund of DEATH_REASONS) {
      expect(parsed("end_by_death", { grund, doed: "1.11.2026" })).toMatchObject({
        value: { reasons: [grund], diedOn: "2026-11-01", on: TODAY },
      });
    }
  });

  test("is not told by half, and not before it has happened", () => {
    expect(parsed("end_by_death", {})).toEqual({
      ok: false,
      errors: [
        { field: "grund", message: "Vælg, hvem der er død." },
        { field: "doed", message: "Skriv datoen." },
      ],
    });
    const grund = "fuldmagtsgiver_died";
    expect(parsed("end_by_death", { grund, doed: "25.11.2026" })).toEqual(refused("doed", FUTURE));
    expect(parsed("end_by_death", { grund: "begge", doed: "24.11.2026" })).toEqual(
      refused("grund", "Vælg, hvem der er død."),
    );
  });
});
