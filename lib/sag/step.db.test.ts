import { describe, expect, test } from "vitest";
import { ROLES, SYSTEM } from "@/lib/auth/permissions";
import { clockRules } from "@/lib/clock/rules";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import type { Basis } from "@/lib/sag/basis";
import { dueOn } from "@/lib/sag/due";
import { handlingField } from "@/lib/sag/input/register-national";
import { FORM_STEPS } from "@/lib/sag/input/step";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { stepSag } from "@/lib/sag/step";
import { sagTimeline } from "@/lib/sag/timeline";
import { SETTINGS } from "@/lib/setting/settings";
import {
  broughtTo,
  changed,
  ownerRows,
  registered,
  signedInAs,
  snapshotOf,
  standingsFromEvents,
  storedSag,
  storedStandings,
  take,
} from "@/tests/case-work";
import { A_PLACE, aForm, MOVES, type Move, movesFrom, NOW, TODAY } from "@/tests/people";
import { typedStep } from "@/tests/typed-steps";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
/** A sag that nobody in this file gets to change. */
const standing = await registered(mette);
const RULES = clockRules(SETTINGS.parse({}));
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe("every step of the table, taken for real", () => {
  test.each([
    ["signature", "awaiting_signature", "fuldmagt"],
    ["general_fuldmagt", "received", "general_or_future_fuldmagt"],
  ] as const)(
    "leaves the stored status that replaying the events gives, one version on, on %s",
    {
      timeout: 60_000,
    },
    async (basis, status, behov) => {
      const typed = aForm({ behov, grundlag: basis, sted: A_PLACE, spurgt: "counter" });
      const sagsnummer = await registered(mette, { behov: typed });
      const left = new Set(MOVES.filter((move) => move.from !== null && existsOn(basis, move)));
      let state: State = { status, back: basis !== "signature", basis };
      for (let version = 2; left.size > 0; version += 1) {
        const edge = nearest(state, left);
        const { move } = edge;
        const result = await (move.step === "change_content"
          ? changed(mette, sagsnummer)
          : take(mette, sagsnummer, formStep(move.step), edge.loses ? A_PAGE_MISSING : {}));
        expect(result, JSON.stringify(move)).toMatchObject({ ok: true });
        const select = { id: true, status: true, version: true, dueOn: true } as const;
        const stored = await db().sag.findUniqueOrThrow({ where: { sagsnummer }, select });
        expect(stored).toMatchObject({ status: move.to, version });
        const { events } = await snapshotOf(mette, sagsnummer);
        expect(sagTimeline(events)).toEqual({ ok: true, status: stored.status });
        expect(events).toHaveLength(version);
        const due = dueOn(events, RULES);
        expect(stored.dueOn).toEqual(due && day(due));
        expect(await storedStandings(sagsnummer)).toEqual(await standingsFromEvents(mette, sagsnummer));
        expect(await db().printedForm.count({ where: { sagId: stored.id, supersededById: null } })).toBe(1);
        left.delete(move);
        state = after(state, edge);
      }
    },
  );
});

/** Where a sag stands, and whether all its pages are here: that decides where reopening leads. */
type State = { status: SagStatus; back: boolean; basis: Basis };
/** A move, and whether a page turns out to be missing in it. */
type Edge = { move: Move; loses: boolean };

const A_PAGE_MISSING = { mangler: "pages_missing", manglende: "2" };

/** Where a general or future fuldmagt is the basis, no signature of ours is ever awaited. */
function existsOn(basis: Basis, { step, from, to }: Move): boolean {
  if (basis !== "signature") return from !== "awaiting_signature" && to !== "awaiting_signature";
  return step !== "change_content" || to === "awaiting_signature";
}

function possible({ status, back, basis }: State): Edge[] {
  const moves = movesFrom(status)
    .filter((move) => existsOn(basis, move))
    .filter(({ step, to }) => step !== "reopen" || (to === "received") === back);
  return moves.flatMap((move) => {
    const edge = { move, loses: false };
    const canLose = move.step === "ask_citizen" && basis === "signature";
    return canLose ? [edge, { ...edge, loses: true }] : [edge];
  });
}

function after({ back, basis }: State, { move: { step, to }, loses }: Edge): State {
  if (step === "receive" || basis !== "signature") return { status: to, back: true, basis };
  return { status: to, basis, back: back && !loses && step !== "change_content" };
}

/** The first move of the shortest way to one that is not taken yet. */
function nearest(start: State, left: ReadonlySet<Move>): Edge {
  const seen = new Set<string>();
  const ways: { state: State; first: Edge | null }[] = [{ state: start, first: null }];
  for (const { state, first } of ways) {
    if (seen.has(JSON.stringify(state))) continue;
    seen.add(JSON.stringify(state));
    for (const edge of possible(state)) {
      if (left.has(edge.move)) return first ?? edge;
      ways.push({ state: after(state, edge), first: first ?? edge });
    }
  }
  throw new Error(`No way from ${JSON.stringify(start)} to ${JSON.stringify([...left])}.`);
}

const formStep = (step: Move["step"]) => FORM_STEPS.find((name) => name === step) ?? expect.fail(step);

describe("receiving", () => {
  test("notes the day on the pages that came, and on no other", async () => {
    const sagsnummer = await registered(mette, {}, new Date("2026-11-20T09:00:00Z"));
    await take(mette, sagsnummer, "receive", { sider: "2", modtaget: "23.11.2026" });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "received", dueOn: day("2026-11-30") }); // five working days from the 23rd
    expect(sag.printedForms[0]?.pages).toMatchObject([
      { returnedOn: null },
      { returnedOn: day("2026-11-23") },
    ]);
    const [event] = (await snapshotOf(mette, sagsnummer)).events.slice(-1);
    expect(event).toMatchObject({ occurredOn: "2026-11-23", fact: { step: "receive", pages: [2] } });
  });

  test("is refused on a day before the sag was made, and nothing of it is kept", async () => {
    const sagsnummer = await registered(mette);
    expect(await take(mette, sagsnummer, "receive", { modtaget: "23.11.2026" })).toEqual({
      ok: false,
      refusal: "before_earlier_step",
    });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "awaiting_signature", version: 1 });
    expect(sag.printedForms[0]?.pages).toMatchObject([{ returnedOn: null }, { returnedOn: null }]);
  });
});

describe("asking the citizen", () => {
  test("takes back the pages that are missing, and the sag waits for the citizen", async () => {
    const sagsnummer = await broughtTo("received", mette);
    await take(mette, sagsnummer, "ask_citizen", {
      mangler: ["pages_missing", "date_missing"],
      manglende: "1",
    });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "awaiting_citizen", dueOn: day("2026-12-08") });
    expect(sag.printedForms[0]?.pages).toMatchObject([{ returnedOn: null }, { returnedOn: day(TODAY) }]);
  });
});

describe("registering in Digital Fuldmagt", () => {
  test("keeps day, reference and the fate of each fuldmagt, and why one was not entered", async () => {
    const sagsnummer = await broughtTo("checked", mette);
    const [first, second] = (await storedSag(sagsnummer)).fuldmagter;
    const fields = {
      reference: " DF-42 ",
      [handlingField(second?.id ?? "")]: "fuldmagtshaver_without_mitid",
    };
    expect(await take(mette, sagsnummer, "register", fields)).toEqual({ ok: true });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "registered", registeredOn: day(TODAY), reference: "DF-42" });
    expect(sag.fuldmagter.find(({ id }) => id === first?.id)).toMatchObject({
      handling: "registered",
      fate: "active",
      fateOn: day(TODAY),
      fateSource: "own_registration",
      notRegisteredReason: null,
    });
    expect(sag.fuldmagter.find(({ id }) => id === second?.id)).toMatchObject({
      handling: "not_registered",
      fate: null,
      notRegisteredReason: "fuldmagtshaver_without_mitid",
    });
    const [event] = (await snapshotOf(mette, sagsnummer)).events.slice(-1);
    const { typeSlug: type, kind, channel } = second?.pakke ?? {};
    expect(event?.fact).toMatchObject({
      notRegistered: [{ type, kind, channel, reason: "fuldmagtshaver_without_mitid" }],
    });
  });

  test("is undone with a reason: nothing is entered any more, and all is asked for again", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    await take(mette, sagsnummer, "undo_registration", { grund: "not_in_register" });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "checked", registeredOn: null, reference: null });
    expect(sag.dueOn).not.toBeNull();
    for (const fuldmagt of sag.fuldmagter) {
      expect(fuldmagt).toMatchObject({ handling: "requested", fate: null, fateOn: null, fateSource: null });
    }
  });
});

describe("a death", () => {
  test("ends what was registered on the day of death, though it lies before steps already taken", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const noted = { grund: "fuldmagtshaver_died", doed: "1.11.2026" };
    expect(await take(mette, sagsnummer, "end_by_death", noted)).toEqual({ ok: true });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "ended", dueOn: null });
    expect(sag.persons.map(({ role, dead }) => [role, dead])).toEqual([
      ["fuldmagtsgiver", false],
      ["fuldmagtshaver", true],
    ]);
    for (const fuldmagt of sag.fuldmagter) {
      expect(fuldmagt).toMatchObject({ handling: "registered", fate: "ended", fateOn: day("2026-11-01") });
    }
    const [event] = (await snapshotOf(mette, sagsnummer)).events.slice(-1);
    expect(event?.occurredOn).toBe(TODAY);
  });

  test("gives no fate to what was never registered", async () => {
    const sagsnummer = await broughtTo("ended", mette);
    const sag = await storedSag(sagsnummer);
    expect(sag.persons.map(({ role, dead }) => [role, dead])).toEqual([
      ["fuldmagtsgiver", true],
      ["fuldmagtshaver", false],
    ]);
    for (const fuldmagt of sag.fuldmagter)
      expect(fuldmagt).toMatchObject({ handling: "requested", fate: null });
  });

  test("that was noted by mistake is taken back with the sag: both are alive, and all is asked for again", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    await take(mette, sagsnummer, "end_by_death");
    await take(mette, sagsnummer, "reopen");
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "received", registeredOn: null, reference: null });
    expect(sag.persons.map(({ dead }) => dead)).toEqual([false, false]);
    for (const fuldmagt of sag.fuldmagter) {
      expect(fuldmagt).toMatchObject({ handling: "requested", fate: null, fateOn: null, fateSource: null });
    }
  });
});

describe("reopening", () => {
  test("leads to a signature when a page is not here", async () => {
    const sagsnummer = await broughtTo("lapsed", mette);
    await take(mette, sagsnummer, "reopen", { grund: "citizen_came_back" });
    expect(await storedSag(sagsnummer)).toMatchObject({
      status: "awaiting_signature",
      dueOn: day("2026-12-08"),
    });
  });

  test("leads on with the check when all pages are here, whoever closed it", async () => {
    const sagsnummer = await broughtTo("rejected", mette);
    await take(ali, sagsnummer, "reopen", { grund: "new_information" });
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "received", dueOn: day("2026-12-01") });
    const [event] = (await snapshotOf(mette, sagsnummer)).events.slice(-1);
    expect(event).toMatchObject({ actor: ali.key, fact: { reasons: ["new_information"] } });
  });
});

describe("a step is refused, and leaves nothing", () => {
  const untouched = async (sagsnummer: string) => {
    const sag = await storedSag(sagsnummer);
    const access = await ownerRows("select count(*) from access");
    return JSON.stringify(
      { sag, access, events: (await snapshotOf(mette, sagsnummer)).events.length },
      (_, value) => (typeof value === "bigint" ? String(value) : value),
    );
  };

  test("with the version of an older page", async () => {
    const sagsnummer = await registered(mette);
    const older = await snapshotOf(mette, sagsnummer);
    await take(mette, sagsnummer, "receive");
    const before = await untouched(sagsnummer);
    const form = typedStep("withdraw", older);
    expect(await stepSag(ali, { sagsnummer, step: "withdraw", form }, NOW)).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
    expect(await untouched(sagsnummer)).toBe(before);
  });

  test("in a status that it does not leave", async () => {
    const sagsnummer = await registered(mette);
    const before = await untouched(sagsnummer);
    expect(await take(mette, sagsnummer, "register")).toEqual({ ok: false, refusal: "wrong_status" });
    expect(await untouched(sagsnummer)).toBe(before);
  });

  test("with its errors, when its form is not in order", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const before = await untouched(sagsnummer);
    expect(await take(mette, sagsnummer, "reject", { grund: "fordi" })).toMatchObject({
      ok: false,
      errors: [{ field: "grund" }],
    });
    expect(await take(mette, sagsnummer, "check", { kontrol: ["pages"] })).toMatchObject({
      ok: false,
      errors: [{}],
    });
    expect(await untouched(sagsnummer)).toBe(before);
  });

  test("of a sag that there is not, whatever stands for its number", async () => {
    const form = aForm({ version: "1" });
    for (const sagsnummer of ["2026-999999", "", "x", "2026-000001\u0000", "2026-000001' or 1=1"]) {
      expect(await stepSag(mette, { sagsnummer, step: "withdraw", form }, NOW)).toEqual({
        ok: false,
        refusal: "not_found",
      });
    }
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))(
    "to one who is %s: there is no such sag",
    async (role) => {
      const before = await untouched(standing);
      const form = typedStep("withdraw", await snapshotOf(mette, standing));
      const stranger = await signedInAs(role);
      expect(await stepSag(stranger, { sagsnummer: standing, step: "withdraw", form }, NOW)).toEqual({
        ok: false,
        refusal: "not_found",
      });
      expect(await untouched(standing)).toBe(before);
    },
  );

  test("to the clock, for which no sag is to be seen yet", async () => {
    const form = typedStep("lapse", await snapshotOf(mette, standing));
    expect(await stepSag(SYSTEM, { sagsnummer: standing, step: "lapse", form }, NOW)).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });

  test("when something in it fails: status, fuldmagter, letter and event all stay as they were", async () => {
    const sagsnummer = await broughtTo("registered", mette);
    const before = await untouched(sagsnummer);
    await ownerRows("revoke insert (payload) on event from app");
    try {
      await expect(take(mette, sagsnummer, "send_receipt")).rejects.toThrow();
      await expect(take(mette, sagsnummer, "undo_registration")).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (payload) on event to app");
    }
    expect(await untouched(sagsnummer)).toBe(before);
    expect(await take(mette, sagsnummer, "send_receipt")).toEqual({ ok: true });
  });
});

test("every sag of this file, and of the demo, stands where its events say", async () => {
  const sager = await db().sag.findMany({ select: { key: true, status: true } });
  expect(sager.length).toBeGreaterThan(10);
  for (const { key, status } of sager) {
    expect(sagTimeline(await readEvents(db(), { kind: "sag", key }))).toEqual({ ok: true, status });
  }
});
