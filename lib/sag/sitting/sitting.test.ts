import { describe, expect, it } from "vitest";
import { CHECK_POINTS } from "@/lib/sag/checklist";
import { handlingField } from "@/lib/sag/input/register-national";
import { SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { isSentAgain, judgeSitting, sittingSteps } from "@/lib/sag/sitting/sitting";
import {
  aCaseworker,
  aForm,
  anActor,
  anEvent,
  aPage,
  aSag,
  dayBefore,
  eventsOf,
  TODAY,
  WHOLE_LIFE,
} from "@/tests/people";

const actor = aCaseworker();
const DONE = {
  version: "1",
  sider: "alle",
  kontrol: CHECK_POINTS,
  digital: "now",
  oprettet: TODAY,
  reference: "DF-1",
  vej: "letter",
};
const judge = (change: Record<string, string | readonly string[]> = {}, sag = aSag()) =>
  judgeSitting(sag, { form: aForm({ ...DONE, ...change }), actor, today: TODAY });
const fieldsOf = (result: ReturnType<typeof judge>) =>
  "errors" in result ? result.errors.map(({ field }) => field) : result;

describe("the steps of one sitting", () => {
  it("are those that are left, and none where the sag is not on its way", () => {
    const left = Object.fromEntries(SAG_STATUSES.map((status) => [status, sittingSteps(status).length]));
    expect(left).toEqual({
      awaiting_signature: 4,
      received: 3,
      awaiting_citizen: 4,
      checked: 2,
      registered: 1,
      completed: 0,
      rejected: 0,
      withdrawn: 0,
      lapsed: 0,
      ended: 0,
    });
  });
});

describe("one sitting", () => {
  it("is the forms of its steps, each with the version that it finds, and every awaited page today", () => {
    const sag = aSag({ pages: [aPage(1, dayBefore(1)), aPage(2), aPage(3)] });
    const result = judge({}, sag);
    expect(result).toMatchObject({
      ok: true,
      forms: [
        {
          step: "receive",
          form: { version: ["1"], sider: ["2", "3"], modtaget: ["24.11.2026"], kom: ["counter"] },
        },
        { step: "check", form: { version: ["2"], kontrol: CHECK_POINTS } },
        { step: "register", form: { version: ["3"], oprettet: [TODAY] } },
        { step: "send_receipt", form: { version: ["4"], vej: ["letter"] } },
      ],
    });
  });

  it.each([
    ["received", ["check", "register", "send_receipt"]],
    ["checked", ["register", "send_receipt"]],
    ["registered", ["send_receipt"]],
  ] as const)("goes on from %s", (status, steps) => {
    const result = judge({}, aSag({ status, pages: [aPage(1, dayBefore(3))] }));
    expect(result.ok && result.forms.map(({ step }) => step)).toEqual(steps);
  });

  it("stops before the national solution when that is for later, and asks nothing of it", () => {
    const result = judge({ digital: "later", oprettet: "", vej: "" });
    expect(result.ok && result.forms.map(({ step }) => step)).toEqual(["receive", "check"]);
  });

  it("tells every error at once, in the order of the page", () => {
    const empty = { sider: "", kontrol: "", digital: "", oprettet: "x", vej: "" };
    expect(fieldsOf(judge(empty))).toEqual(["sider", "kontrol", "digital"]);
    const entered = { ...empty, digital: "now" };
    expect(fieldsOf(judge(entered))).toEqual(["sider", "kontrol", "oprettet", "vej"]);
  });

  it("claims nothing by itself: without the tick nothing is received, though no page is awaited", () => {
    expect(fieldsOf(judge({ sider: "" }))).toEqual(["sider"]);
    const sag = aSag({ status: "awaiting_citizen", pages: [aPage(1, dayBefore(3))] });
    expect(fieldsOf(judge({ sider: "" }, sag))).toEqual(["sider"]);
  });

  it("does not save nothing: later, when all the rest is done, is told", () => {
    expect(fieldsOf(judge({ digital: "later" }, aSag({ status: "checked" })))).toEqual(["digital"]);
  });

  it("is refused whole when nothing was entered", () => {
    const none = Object.fromEntries(
      ["first", "second"].map((id) => [handlingField(id), "citizen_changed_mind"]),
    );
    expect(fieldsOf(judge(none))).toEqual([handlingField("first")]);
  });

  it("puts a day before an earlier step at the field of that day", () => {
    expect(judge({ oprettet: dayBefore(1) })).toMatchObject({
      ok: false,
      errors: [{ field: "oprettet", message: expect.stringContaining("før et tidligere trin") }],
    });
  });

  it("is refused with the version of an older page, to others, and where there is nothing to lead on", () => {
    expect(judge({ version: "0" })).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(judge({}, aSag({ status: "completed" }))).toEqual({ ok: false, refusal: "wrong_status" });
    const form = aForm(DONE);
    for (const role of ["project_lead", "auditor", "system"] as const) {
      const asked = { form, actor: anActor(role), today: TODAY };
      expect(judgeSitting(aSag(), asked)).toEqual({ ok: false, refusal: "not_permitted" });
    }
  });
});

describe("the same form sent again", () => {
  const reached = (status: SagStatus, by: string[]) => {
    const events = eventsOf(WHOLE_LIFE.slice(0, by.length + 1));
    const acted = events.map((event, at) => ({ ...event, actor: by[at - 1] ?? "somebody" }));
    return aSag({ status, version: by.length + 1, events: acted });
  };
  const mine = actor.key;
  const again = (sag: ReturnType<typeof aSag>, change = {}) =>
    isSentAgain(sag, { form: aForm({ ...DONE, ...change }), actor });

  it("is known by the steps that it took", () => {
    expect(again(reached("completed", [mine, mine, mine, mine]))).toBe(true);
    expect(again(reached("checked", [mine, mine]), { digital: "later" })).toBe(true);
  });

  it("is not what a colleague did, nor something less or more", () => {
    expect(again(reached("completed", [mine, mine, mine, "colleague"]))).toBe(false);
    expect(again(reached("registered", [mine, mine, mine]))).toBe(false);
    expect(again(reached("completed", [mine, mine, mine, mine]), { digital: "later" })).toBe(false);
    expect(again(aSag())).toBe(false);
    for (const version of ["", "x", "1.5", "-4", "9"]) {
      expect(again(reached("completed", [mine, mine, mine, mine]), { version })).toBe(false);
    }
  });

  it("is not known by events that are no steps", () => {
    const sag = reached("completed", [mine, mine, mine, mine]);
    const journalised = anEvent({ type: "sag.journalised" }, { actor: mine });
    expect(again({ ...sag, version: 6, events: [...sag.events, journalised] })).toBe(false);
  });
});
