import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { clockRules } from "@/lib/clock/rules";
import { db, inTransaction } from "@/lib/db";
import { newPrintedId } from "@/lib/post/code";
import { settlePage } from "@/lib/post/in/settle";
import { makeLetter } from "@/lib/post/letters/make";
import { stepLetters } from "@/lib/post/letters/step";
import { dueOn } from "@/lib/sag/due";
import { printPapers } from "@/lib/sag/papers/papers";
import { sagTimeline } from "@/lib/sag/timeline";
import { SETTINGS } from "@/lib/setting/settings";
import {
  aDraftOf,
  asOwner,
  broughtTo,
  changed,
  finish,
  registered,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
  untilSomebodyWaits,
} from "@/tests/case-work";
import { anArrival, NOW, TODAY } from "@/tests/people";
import { aFile, copiesOf, pageRow, readingOf, resent, settle, settled } from "@/tests/scanned";

const mette = await signedInAs("caseworker");
const RULES = clockRules(SETTINGS.parse({}));

async function lastStep(sagsnummer: string) {
  const { events } = await snapshotOf(mette, sagsnummer);
  return events.filter(({ fact }) => fact.type === "sag.stepped").at(-1);
}

const returnedOf = async (sagsnummer: string) => (await snapshotOf(mette, sagsnummer)).pages;

describe("a page whose code is read", () => {
  test("lies with its sag and is back, and the sag waits for the other", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile({ arrivedOn: "2026-11-23" });
    const row = await settled(fileId, 1, readingOf(inForce.printedId, 2));
    expect(row).toMatchObject({ state: "matched", why: "by_code", notes: [], formPage: 2 });
    expect(row).toMatchObject({ sagId: inForce.sagId, printedFormId: inForce.id, settledById: null });
    expect(await returnedOf(sagsnummer)).toEqual([
      { number: 1, returnedOn: null },
      { number: 2, returnedOn: "2026-11-23" },
    ]);
    expect((await storedSag(sagsnummer)).status).toBe("awaiting_signature");
  });

  test("and the last of its form: the sag is received by itself, as by hand", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile({ cameBy: "drop_point" });
    await settled(fileId, 1, readingOf(inForce.printedId, 2));
    await settled(fileId, 2, readingOf(inForce.printedId, 1));
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "received", version: 2, assigneeId: mette.userId });
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(sagTimeline(events)).toEqual({ ok: true, status: "received" });
    expect(sag.dueOn).toEqual(new Date(`${dueOn(events, RULES)}T00:00:00Z`));
    expect(await lastStep(sagsnummer)).toMatchObject({
      actor: "system",
      occurredOn: TODAY,
      fact: { step: "receive", pages: [1, 2], byCode: true, cameBy: "drop_point" },
    });
    const notices = await db().notice.findMany({ where: { sagId: sag.id } });
    expect(notices).toMatchObject([{ kind: "received", userId: mette.userId, actorId: null }]);
  });

  test("of the day it came, not of the day it was read, and not before what happened to the sag", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile({ arrivedOn: "2026-11-20" });
    for (const page of [1, 2]) await settled(fileId, page, readingOf(inForce.printedId, page));
    expect(await lastStep(sagsnummer)).toMatchObject({ occurredOn: TODAY, fact: { to: "received" } });
    expect((await returnedOf(sagsnummer)).map(({ returnedOn }) => returnedOn)).toEqual([
      "2026-11-20",
      "2026-11-20",
    ]);
  });

  test("twice is one page, in one file and in another", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const [one, other] = [await aFile(), await aFile()];
    await settled(one, 1, readingOf(inForce.printedId, 1));
    expect(await settled(one, 2, readingOf(inForce.printedId, 1))).toMatchObject({
      state: "twice",
      why: "came_before",
      sagId: inForce.sagId,
    });
    expect(await settled(other, 1, readingOf(inForce.printedId, 1))).toMatchObject({ state: "twice" });
    expect((await storedSag(sagsnummer)).status).toBe("awaiting_signature");
  });

  test("settled again is settled once", async () => {
    const { inForce } = await copiesOf(await registered(mette));
    const fileId = await aFile();
    expect(await settle(fileId, 1, readingOf(inForce.printedId, 1))).toBe(true);
    expect(await settle(fileId, 1, readingOf(inForce.printedId, 1))).toBe(false);
    expect(await pageRow(fileId, 1)).toMatchObject({ state: "matched" });
    expect(await db().scanPage.count({ where: { fileId } })).toBe(1);
  });

  test("of an older version of the form counts, and it is said", async () => {
    const { inForce } = await copiesOf(await registered(mette));
    await asOwner((owner) =>
      owner.query("update printed_form set form_version = '0' where id = $1", [inForce.id]),
    );
    const row = await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
    expect(row).toMatchObject({ state: "matched", notes: ["older_version"] });
  });
});

describe("a page of an old copy", () => {
  test("that was resent counts as that page of the copy in force, and both letters are answered", async () => {
    const sagsnummer = await registered(mette);
    const { inForce: old } = await copiesOf(sagsnummer);
    await letterStopsNothing(old);
    await resent(sagsnummer);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile();
    const first = await settled(fileId, 1, readingOf(old.printedId, 1));
    expect(first).toMatchObject({ state: "matched", notes: ["old_copy"], printedFormId: inForce.id });
    expect(await settled(fileId, 2, readingOf(inForce.printedId, 1))).toMatchObject({ state: "twice" });
    await settled(fileId, 3, readingOf(inForce.printedId, 2));
    const sag = await storedSag(sagsnummer);
    expect(sag.status).toBe("received");
    const kinds = sag.letters.filter(({ printedFormId }) => printedFormId === old.id);
    expect(kinds.at(-1)?.status).toBe("answered");
  });

  test("that was matched before it was resent is still that page", async () => {
    const sagsnummer = await registered(mette);
    const { inForce: old } = await copiesOf(sagsnummer);
    const fileId = await aFile();
    await settled(fileId, 1, readingOf(old.printedId, 1));
    await resent(sagsnummer);
    const { inForce } = await copiesOf(sagsnummer);
    expect(await settled(fileId, 2, readingOf(inForce.printedId, 1))).toMatchObject({ state: "twice" });
    expect(await settled(fileId, 3, readingOf(inForce.printedId, 2))).toMatchObject({ state: "matched" });
    expect((await storedSag(sagsnummer)).status).toBe("received");
  });

  test("that was sent again by its letter: what had come need not come again", async () => {
    const sagsnummer = await registered(mette);
    const { inForce: old } = await copiesOf(sagsnummer);
    const fileId = await aFile({ arrivedOn: "2026-11-23" });
    await settled(fileId, 1, readingOf(old.printedId, 1));
    const again = { returnWay: "reply_envelope", largePrint: false } as const;
    await inTransaction((tx) => printPapers(tx, { sagId: old.sagId, today: TODAY, again }));
    expect((await returnedOf(sagsnummer)).map(({ returnedOn }) => returnedOn)).toEqual(["2026-11-23", null]);
    const { inForce } = await copiesOf(sagsnummer);
    await settled(fileId, 2, readingOf(inForce.printedId, 2));
    expect((await storedSag(sagsnummer)).status).toBe("received");
  });

  test("that was resent in another size is told apart, since its pages are others", async () => {
    const sagsnummer = await registered(mette);
    const { inForce: old } = await copiesOf(sagsnummer);
    await resent(sagsnummer, { morePages: 1 });
    const row = await settled(await aFile(), 1, readingOf(old.printedId, 2));
    expect(row).toMatchObject({ state: "told_apart", why: "other_layout", sagId: old.sagId });
  });

  test("of a sag that was changed is told apart, and counts not", async () => {
    const sagsnummer = await registered(mette);
    const { inForce: old } = await copiesOf(sagsnummer);
    await changed(mette, sagsnummer);
    const row = await settled(await aFile(), 1, readingOf(old.printedId, 1));
    expect(row).toMatchObject({ state: "told_apart", why: "changed", sagId: old.sagId });
    expect((await returnedOf(sagsnummer)).every(({ returnedOn }) => returnedOn === null)).toBe(true);
  });

  /** The old copy went out as a letter, and was given up. */
  async function letterStopsNothing({ id, sagId }: { id: string; sagId: string }): Promise<void> {
    await inTransaction(async (tx) => {
      const letter = await makeLetter(tx, mette, {
        ...{ sagId, kind: "form", way: "letter", on: TODAY, pageCount: 4, returnWay: "reply_envelope" },
        content: { printedFormId: id },
      });
      const row = () => tx.letter.findMany({ where: { id: letter.id } });
      await stepLetters(tx, mette, await row(), { step: "send", on: TODAY });
      await stepLetters(tx, mette, await row(), { step: "resend", on: TODAY, reason: "assumed_lost" });
    });
  }
});

describe("where a sag stands", () => {
  test("withdrawn: a page is told apart and lies with it", async () => {
    const { inForce } = await copiesOf(await broughtTo("withdrawn", mette));
    const row = await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
    expect(row).toMatchObject({ state: "told_apart", why: "closed", sagId: inForce.sagId });
  });

  test.each([
    ["received", []],
    ["checked", ["after_check"]],
  ] as const)("%s: a page lies with it, and no step is taken", async (status, notes) => {
    const sagsnummer = await broughtTo(status, mette);
    const { version } = await storedSag(sagsnummer);
    const { inForce } = await copiesOf(sagsnummer);
    const row = await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
    expect(row).toMatchObject({ state: "matched", notes });
    expect(await storedSag(sagsnummer)).toMatchObject({ status, version });
  });

  test("awaiting the citizen: a missing page that comes brings it to received", async () => {
    const sagsnummer = await broughtTo("received", mette);
    await take(mette, sagsnummer, "ask_citizen", { mangler: "pages_missing", manglende: "2" });
    const { inForce } = await copiesOf(sagsnummer);
    const row = await settled(await aFile(), 1, readingOf(inForce.printedId, 2));
    expect(row).toMatchObject({ state: "matched", notes: [] });
    expect(await lastStep(sagsnummer)).toMatchObject({ fact: { step: "receive", pages: [2], byCode: true } });
  });

  test("awaiting the citizen: what is scanned late of what was here already is no answer", async () => {
    const sagsnummer = await broughtTo("awaiting_citizen", mette);
    const { inForce } = await copiesOf(sagsnummer);
    await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
    expect((await storedSag(sagsnummer)).status).toBe("awaiting_citizen");
  });

  test("asked again, a page that comes on a later day counts in place of the first", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const [first, second] = [await aFile(), await aFile({ arrivedOn: "2026-11-27" })];
    for (const page of [1, 2]) await settled(first, page, readingOf(inForce.printedId, page));
    await take(mette, sagsnummer, "ask_citizen");
    expect(await settled(first, 3, readingOf(inForce.printedId, 1))).toMatchObject({ state: "twice" });
    const later = new Date("2026-11-27T09:00:00Z");
    for (const page of [1, 2]) {
      const row = await settled(second, page, readingOf(inForce.printedId, page), later);
      expect(row).toMatchObject({ state: "matched", notes: ["again"] });
    }
    expect(await pageRow(first, 1)).toMatchObject({ state: "twice", why: "replaced" });
    expect(await lastStep(sagsnummer)).toMatchObject({ occurredOn: "2026-11-27", fact: { step: "receive" } });
  });
});

describe("a page that leads to no sag", () => {
  test.each([
    [{ kind: "no_code" }, "no_code"],
    [{ kind: "several_codes", codes: ["a", "b"] }, "several_codes"],
    [{ kind: "not_read", why: "broken" }, "not_read"],
    [readingOf("3334446", 1), "unknown_code"],
  ] as const)("%o stays unmatched", async (reading, why) => {
    expect(await settled(await aFile(), 1, reading)).toMatchObject({ state: "unmatched", why, sagId: null });
  });

  test("of a blank form keeps the form's number", async () => {
    const printedId = newPrintedId((count) => crypto.getRandomValues(new Uint8Array(count)));
    const blank = await db().blankForm.create({
      data: {
        ...{ printedId, formVersion: "1", pageCount: 2, madeOn: NOW, state: "lost", settledOn: NOW },
        ...{ sealed: new Uint8Array(1), sha256: new Uint8Array(32) },
      },
    });
    const row = await settled(await aFile(), 1, readingOf(printedId, 1));
    expect(row).toMatchObject({ state: "unmatched", why: "blank_form", notes: ["blank_lost"] });
    expect(row.blankFormId).toBe(blank.id);
  });

  test("with a number that its copy has not stays unmatched", async () => {
    const { inForce } = await copiesOf(await registered(mette));
    const row = await settled(await aFile(), 1, readingOf(inForce.printedId, 7));
    expect(row).toMatchObject({ state: "unmatched", why: "no_such_page", sagId: null });
  });

  test("our own slip-sheet is laid aside with its sag", async () => {
    const result = await finish(mette, await aDraftOf(mette, anArrival()));
    const { inForce } = await copiesOf(result.ok ? result.sagsnummer : "");
    const row = await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
    expect(row).toMatchObject({ state: "set_aside", why: "slip_sheet", sagId: inForce.sagId });
  });
});

test("pages of two sager mixed in one envelope are noted on both", async () => {
  const [one, other] = [await copiesOf(await registered(mette)), await copiesOf(await registered(mette))];
  const fileId = await aFile();
  await settled(fileId, 1, readingOf(one.inForce.printedId, 1));
  await settled(fileId, 2, readingOf(other.inForce.printedId, 1));
  expect((await pageRow(fileId, 1)).notes).toEqual([]);
  await settled(fileId, 3, readingOf(one.inForce.printedId, 2));
  await settled(fileId, 4, readingOf(other.inForce.printedId, 2));
  for (const number of [1, 2, 3, 4]) expect((await pageRow(fileId, number)).notes).toEqual(["mixed"]);
});

describe("at the same time", () => {
  test("two that read the same page write it once", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile();
    const both = [1, 2].map(() => settle(fileId, 1, readingOf(inForce.printedId, 1)));
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
    expect(await pageRow(fileId, 1)).toMatchObject({ state: "matched" });
    const none = await aFile();
    const blank = [1, 2].map(() => settle(none, 1, { kind: "no_code" }));
    expect((await Promise.all(blank)).toSorted()).toEqual([false, true]);
  });

  test("the last two pages bring the sag to received once", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const files = [await aFile(), await aFile()];
    await Promise.all(files.map((fileId, at) => settle(fileId, 1, readingOf(inForce.printedId, at + 1))));
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "received", version: 2 });
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(sagTimeline(events)).toEqual({ ok: true, status: "received" });
  });

  test("the same page in two files counts once", async () => {
    const { inForce } = await copiesOf(await registered(mette));
    const files = [await aFile(), await aFile()];
    await Promise.all(files.map((fileId) => settle(fileId, 1, readingOf(inForce.printedId, 1))));
    const states = await Promise.all(files.map(async (fileId) => (await pageRow(fileId, 1)).state));
    expect(states.toSorted()).toEqual(["matched", "twice"]);
  });

  test("pages of two sager in one file, from two processes, wait for each other in no ring", async () => {
    const sager = [await copiesOf(await registered(mette)), await copiesOf(await registered(mette))];
    const fileId = await aFile({ pageCount: 8 });
    const pages = [0, 1, 0, 1].map((which, at) => ({ which, number: at + 1, formPage: at < 2 ? 1 : 2 }));
    await Promise.all(
      pages.flatMap(({ which, number, formPage }) =>
        [1, 2].map(() => settle(fileId, number, readingOf(sager[which]?.inForce.printedId ?? "", formPage))),
      ),
    );
    for (const { number } of pages) {
      expect(await pageRow(fileId, number)).toMatchObject({ state: "matched", notes: ["mixed"] });
    }
  });

  test("a sag that is withdrawn while its page is read gets it told apart", async () => {
    const sagsnummer = await registered(mette);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile();
    const page = { fileId, number: 1, reading: readingOf(inForce.printedId, 1), picture: null, pose: [] };
    const settling = await inTransaction(async (tx) => {
      await tx.$queryRaw`select id from sag where sagsnummer = ${sagsnummer} for update`;
      const waits = inTransaction((other) => settlePage(other, page, NOW));
      await untilSomebodyWaits();
      await tx.sag.update({
        where: { sagsnummer },
        data: { status: "withdrawn", dueOn: null, version: { increment: 1 } },
      });
      return { waits };
    });
    await settling.waits;
    expect(await pageRow(fileId, 1)).toMatchObject({ state: "told_apart", why: "closed" });
  });
});

test("when anything of it fails, nothing of it has happened", async () => {
  const sagsnummer = await registered(mette);
  const { inForce } = await copiesOf(sagsnummer);
  const fileId = await aFile();
  const reading = readingOf(inForce.printedId, 1);
  const killed = inTransaction(async (tx) => {
    await settlePage(tx, { fileId, number: 1, reading, picture: null, pose: [] }, NOW);
    throw new Error("killed");
  });
  await expect(killed).rejects.toThrow("killed");
  expect(await db().scanPage.count({ where: { fileId } })).toBe(0);
  expect((await returnedOf(sagsnummer)).every(({ returnedOn }) => returnedOn === null)).toBe(true);
  expect(await settled(fileId, 1, reading)).toMatchObject({ state: "matched" });
  await expect(settle(randomUUID(), 1, { kind: "no_code" })).rejects.toThrow();
});
