import { afterEach, describe, expect, test } from "vitest";
import { type Actor, OPERATOR, ROLES, SYSTEM } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { lastLocation } from "@/lib/henvendelse/queries";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import { attemptSummary, keepAttempt, readAttempt } from "@/lib/sag/attempt";
import { recordBehov } from "@/lib/sag/guide/record-behov";
import { handlingField } from "@/lib/sag/input/register-national";
import { readPapers, readReceipt } from "@/lib/sag/papers/documents";
import { rejectionGuidance } from "@/lib/sag/papers/rejection";
import { currentVersion } from "@/lib/sag/queries";
import { listQueue } from "@/lib/sag/queue/list";
import { readRevealed, revealCpr } from "@/lib/sag/reveal";
import { REVEAL_PURPOSES } from "@/lib/sag/reveal-purposes";
import { openSag } from "@/lib/sag/view";
import { plainText } from "@/lib/text/markup";
import { broughtTo, changed, ownerRows, registered, signedInAs, storedSag, take } from "@/tests/case-work";
import {
  A_PLACE,
  ANOTHER_TOPIC,
  aForm,
  INGRIDS_CPR,
  KARENS_CPR,
  NOW,
  TODAY,
  typedBehov,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const strangers = [
  ...(await Promise.all(ROLES.filter((role) => role !== "caseworker").map((role) => signedInAs(role)))),
  SYSTEM,
  OPERATOR,
  { ...mette, roles: [] },
];
/** A whole sag with papers and receipt, which the strangers try to see. */
const hidden = await broughtTo("completed", mette);
const NOWHERE = ["2026-999999", "", "x", "2026-000001\u0000", "2026-000001' or true --"];

async function looks(sagsnummer: string) {
  const { key } = await storedSag(sagsnummer);
  return db().access.findMany({ where: { sagKey: key }, orderBy: { id: "asc" } });
}

describe("opening a sag", () => {
  test("shows who gives to whom, how it stands and what has happened, without a whole number", async () => {
    const sagsnummer = await broughtTo("checked", mette);
    const view = await openSag(ali, sagsnummer, NOW);
    expect(view).toMatchObject({
      sagsnummer,
      today: TODAY,
      dueOn: "2026-12-01",
      names: { fuldmagtsgiver: { short: "Ingrid" }, fuldmagtshaver: { short: "Karen" } },
      fuldmagtsgiver: { name: "Ingrid Demosen", age: 88, cprMasked: "710438-••••" },
      fuldmagtshaver: { name: "Karen Prøvegaard", age: 55, cprMasked: "630771-••••" },
      topics: [{ title: "Madservice", fuldmagter: [{ handling: "requested" }, { handling: "requested" }] }],
      period: { from: null, to: "2028-11-24" },
      askedBy: "counter",
      assignee: "Mette Vejleder",
      hasPapers: true,
      letters: [],
    });
    expect(view?.history.map(({ text }) => text)).toEqual([
      "Mette Vejleder kontrollerede sagen. Alt er i orden.",
      "Mette Vejleder modtog side 1 og 2. De kom sådan: afleveret ved skranken.",
      expect.stringMatching(
        /^Mette Vejleder oprettede sagen\. Ingrid Demosen giver fuldmagt til Karen Prøvegaard\./,
      ),
    ]);
    const shown = JSON.stringify(view, (_, value) => (typeof value === "bigint" ? String(value) : value));
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) {
      expect(shown).not.toContain(cpr);
      expect(shown).not.toContain(cpr.slice(6));
    }
  });

  test("shows a protected address to nobody", async () => {
    const sagsnummer = await registered(mette, {
      fuldmagtsgiver: typedFuldmagtsgiver({ oplyst: "protected" }),
    });
    const view = await openSag(mette, sagsnummer, NOW);
    expect(JSON.stringify(view?.fuldmagtsgiver)).not.toContain("Prøvevej");
    expect(view?.fuldmagtsgiver.facts).toContainEqual({ label: "Bor", value: "Beskyttet adresse" });
  });

  test("is logged each time, by whom and which sag, and a step is no look", async () => {
    const sagsnummer = await registered(mette);
    await openSag(mette, sagsnummer, NOW);
    await openSag(ali, sagsnummer, NOW);
    await take(ali, sagsnummer, "receive");
    expect(await looks(sagsnummer)).toMatchObject([
      { actor: mette.key, action: "opened", personRole: null, purpose: null },
      { actor: ali.key, action: "opened" },
    ]);
  });

  test("shows nothing when the look cannot be logged", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    await ownerRows("revoke insert (actor) on access from app");
    try {
      await expect(openSag(mette, sagsnummer, NOW)).rejects.toThrow();
      await expect(readPapers(mette, sagsnummer)).rejects.toThrow();
      await expect(readReceipt(mette, sagsnummer)).rejects.toThrow();
      const asked = { sagsnummer, personRole: "fuldmagtsgiver", purpose: "identify" } as const;
      await expect(revealCpr(mette, asked)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (actor) on access to app");
    }
    expect(await looks(sagsnummer)).toEqual([]);
    expect(await openSag(mette, sagsnummer, NOW)).not.toBeNull();
  });

  test("shows what was asked for first in the history after the topics were changed", async () => {
    const sagsnummer = await broughtTo("checked", mette);
    const [, second] = (await storedSag(sagsnummer)).fuldmagter;
    await take(mette, sagsnummer, "register", { [handlingField(second?.id ?? "")]: "citizen_changed_mind" });
    await take(mette, sagsnummer, "undo_registration");
    await changed(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    const view = await openSag(mette, sagsnummer, NOW);
    const registering = view?.history.find(({ text }) => text.includes("er oprettet i Digital Fuldmagt"));
    expect(registering?.text).toContain("Ikke oprettet: Madservice (borgeren vil ikke alligevel).");
  });
});

describe("what one may not see is not found", () => {
  test.each(strangers.map((actor, at) => [actor.roles.join("+") || `nobody ${at}`, actor] as const))(
    "by %s: neither sag, papers, receipt, number nor lists, and no look is logged",
    async (_, stranger) => {
      const asked = { sagsnummer: hidden, personRole: "fuldmagtsgiver", purpose: "identify" } as const;
      const id = await revealCpr(mette, asked);
      const before = await db().access.count();
      expect(await openSag(stranger, hidden, NOW)).toBeNull();
      expect(await readPapers(stranger, hidden)).toBeNull();
      expect(await readReceipt(stranger, hidden)).toBeNull();
      expect(await revealCpr(stranger, asked)).toBeNull();
      expect(await readRevealed(stranger, hidden, id ?? "", new Date())).toBeNull();
      expect(await openSager(stranger)).toEqual([]);
      expect(await closedSager(stranger)).toEqual([]);
      expect(await currentVersion(stranger, hidden)).toBe(0);
      expect(await lastLocation(stranger)).toBeNull();
      expect(await db().access.count()).toBe(before);
    },
  );

  test.each(NOWHERE)("as »%s«, which is no sag", async (sagsnummer) => {
    expect(await openSag(mette, sagsnummer, NOW)).toBeNull();
    expect(await readPapers(mette, sagsnummer)).toBeNull();
    expect(await readReceipt(mette, sagsnummer)).toBeNull();
    const asked = { sagsnummer, personRole: "fuldmagtsgiver", purpose: "identify" } as const;
    expect(await revealCpr(mette, asked)).toBeNull();
    expect(await readRevealed(mette, sagsnummer, "1", NOW)).toBeNull();
  });
});

describe("showing a whole number", () => {
  test.each(REVEAL_PURPOSES)(
    "to %s is logged with its purpose, and shows the right one of the two",
    async (purpose) => {
      const sagsnummer = await registered(mette);
      for (const [personRole, cpr] of [
        ["fuldmagtsgiver", "710438-1234"],
        ["fuldmagtshaver", "630771-1234"],
      ] as const) {
        const id = (await revealCpr(mette, { sagsnummer, personRole, purpose })) ?? "";
        expect(await readRevealed(mette, sagsnummer, id, new Date())).toEqual({ personRole, cpr });
      }
      expect(await looks(sagsnummer)).toMatchObject([
        { actor: mette.key, action: "revealed", personRole: "fuldmagtsgiver", purpose },
        { actor: mette.key, action: "revealed", personRole: "fuldmagtshaver", purpose },
      ]);
    },
  );

  test("is for the one who asked, for that sag, and for two minutes", async () => {
    const [sagsnummer, other] = [await registered(mette), await registered(mette)];
    const asked = { sagsnummer, personRole: "fuldmagtsgiver", purpose: "register" } as const;
    const id = (await revealCpr(mette, asked)) ?? "";
    const at = (await looks(sagsnummer))[0]?.at.getTime() ?? 0;
    const later = (seconds: number) => new Date(at + seconds * 1000);
    expect(await readRevealed(mette, sagsnummer, id, later(119))).not.toBeNull();
    expect(await readRevealed(mette, sagsnummer, id, later(121))).toBeNull();
    expect(await readRevealed(ali, sagsnummer, id, later(1))).toBeNull();
    expect(await readRevealed(mette, other, id, later(1))).toBeNull();
  });

  test("is for no other row of the log, and for no id that is none", async () => {
    const sagsnummer = await registered(mette);
    await openSag(mette, sagsnummer, NOW);
    const [opened] = await looks(sagsnummer);
    const ids = [
      String(opened?.id),
      undefined,
      "",
      "x",
      "-1",
      "0",
      "1e3",
      "9".repeat(18),
      "9".repeat(19),
      "1 or 1=1",
    ];
    for (const id of ids) expect(await readRevealed(mette, sagsnummer, id, new Date())).toBeNull();
  });

  test("that there is not shows nothing and logs nothing", async () => {
    const sagsnummer = await registered(mette, { fuldmagtshaver: typedFuldmagtshaver({ cpr: "" }) });
    const asked = { sagsnummer, personRole: "fuldmagtshaver", purpose: "identify" } as const;
    expect(await revealCpr(mette, asked)).toBeNull();
    expect(await looks(sagsnummer)).toEqual([]);
  });
});

const openSager = async (actor: Actor) => (await listQueue(actor, { queue: "aabne" }, TODAY)).lines;
const closedSager = async (actor: Actor) => (await listQueue(actor, { queue: "lukkede" }, TODAY)).lines;

describe("the lists", () => {
  test("show open sager, the most urgent first, and closed ones apart", async () => {
    const [open, closed] = [await registered(mette), await broughtTo("withdrawn", ali)];
    const lines = await openSager(ali);
    expect(lines.map(({ sagsnummer }) => sagsnummer)).toContain(open);
    expect(lines.map(({ sagsnummer }) => sagsnummer)).not.toContain(closed);
    const days = lines.map(({ dueOn }) => dueOn ?? "9999");
    expect(days).toEqual(days.toSorted());
    expect((await closedSager(mette)).map(({ sagsnummer }) => sagsnummer)).toContain(closed);
  });

  test("have names, topics and who has it, never a number, and are no look at a person", async () => {
    const sagsnummer = await registered(mette);
    const before = await db().access.count();
    const line = (await openSager(ali)).find((row) => row.sagsnummer === sagsnummer);
    expect(line).toEqual({
      sagsnummer,
      version: 1,
      fuldmagtsgiver: "Ingrid Demosen",
      fuldmagtshaver: "Karen Prøvegaard",
      topicCount: 1,
      status: "awaiting_signature",
      assigneeId: mette.userId,
      assignee: "Mette Vejleder",
      dueOn: "2026-12-08",
      createdOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      missing: null,
      expiring: null,
    });
    expect(await db().access.count()).toBe(before);
  });

  test("hide every name while a citizen looks on: no name leaves the database layer", async () => {
    const looking = { ...mette, citizenLooking: true };
    const [open, closed] = [await registered(mette), await broughtTo("withdrawn", mette)];
    const lines = [...(await openSager(looking)), ...(await closedSager(looking))];
    for (const line of lines) {
      expect(line).toMatchObject({ fuldmagtsgiver: HIDDEN_NAME, fuldmagtshaver: HIDDEN_NAME });
    }
    expect(lines.map(({ sagsnummer }) => sagsnummer)).toEqual(expect.arrayContaining([open, closed]));
    expect(lines.find(({ sagsnummer }) => sagsnummer === open)).toMatchObject({
      status: "awaiting_signature",
      topicCount: 1,
      assignee: "Mette Vejleder",
    });
  });

  test("know where one registered last", async () => {
    await registered(ali, { behov: typedBehov({ sted: "ouh", spurgt: "visit" }) });
    expect(await lastLocation(ali)).toBe("ouh");
    await registered(ali);
    expect(await lastLocation(ali)).toBe(A_PLACE);
    const form = typedBehov({ behov: "other", sted: "ouh" });
    await recordBehov(ali, { id: crypto.randomUUID(), form }, NOW);
    expect(await lastLocation(ali)).toBe("ouh");
    expect(await lastLocation(mette)).toBe(A_PLACE);
  });
});

describe("a refused step", () => {
  afterEach(() => db().draft.deleteMany({ where: { purpose: "step" } }));
  const seen = async (sagsnummer: string) => (await openSag(mette, sagsnummer, NOW)) ?? expect.fail("no sag");

  test("is shown again with what was typed and what is wrong with it, to the one who took it", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const form = aForm({ sagsnummer, version: "2", grund: "fordi" });
    const id = await keepAttempt(mette, { of: "reject", form }, new Date());
    const attempt = await readAttempt(mette, id, await seen(sagsnummer));
    expect(attempt).toEqual({
      step: "reject",
      form,
      errors: [{ field: "grund", message: "Vælg en grund." }],
    });
    expect(attemptSummary(attempt)).toEqual([{ field: "grund-reject", message: "Vælg en grund." }]);
    expect(await readAttempt(ali, id, await seen(sagsnummer))).toBeNull();
  });

  test("because of a colleague says so, and keeps what was typed", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const form = aForm({ sagsnummer, version: "1", grund: "does_not_understand" });
    const id = await keepAttempt(mette, { of: "reject", form }, new Date());
    expect(await readAttempt(mette, id, await seen(sagsnummer))).toMatchObject({
      step: "reject",
      form,
      errors: [{ field: "trin-reject", message: expect.stringContaining("ændret af en kollega") }],
    });
  });

  test("is not shown on another sag, nor for an id that is none", async () => {
    const [sagsnummer, other] = [await broughtTo("received", mette), await registered(mette)];
    const id = await keepAttempt(
      mette,
      { of: "reject", form: aForm({ sagsnummer, version: "2" }) },
      new Date(),
    );
    expect(await readAttempt(mette, id, await seen(other))).toBeNull();
    for (const none of [undefined, "", "x", crypto.randomUUID()]) {
      expect(await readAttempt(mette, none, await seen(sagsnummer))).toBeNull();
    }
    expect(attemptSummary(null)).toEqual([]);
  });
});

test("a rejected sag has the municipality's guidance with its reason and the way to complain", async () => {
  const sagsnummer = await broughtTo("received", mette);
  await take(mette, sagsnummer, "reject", { grund: "has_guardian" });
  const view = await openSag(mette, sagsnummer, NOW);
  const text = view && plainText(await rejectionGuidance(view));
  expect(text).toContain("Borgeren har en værge.");
  expect(text).toContain("66 13 13 72");
  expect(text).toContain("Ingrid");
  expect(text).not.toContain("{{");
});
