import { beforeAll, describe, expect, test } from "vitest";
import { clockRules } from "@/lib/clock/rules";
import { addWorkingDays } from "@/lib/clock/working-days";
import { db } from "@/lib/db";
import { moveLetters } from "@/lib/jobs/letter-clock";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { readLetter } from "@/lib/sag/papers/documents";
import { readSettings } from "@/lib/setting/queries";
import {
  broughtTo,
  changed,
  lettersSent,
  ownerRows,
  registered,
  signedInAs,
  snapshotOf,
  storedDocuments,
  storedSag,
  take,
  untilSomebodyWaits,
} from "@/tests/case-work";
import { ANOTHER_TOPIC, TODAY, typedBehov, typedTopics } from "@/tests/people";

const mette = await signedInAs("caseworker");
const { calendar } = clockRules(await readSettings(db(), TODAY));

/** Noon of the working day that is number `count` after the day on which the tests stand. */
const dayOf = (count: number) => addWorkingDays(TODAY, count, calendar);
const noon = (day: string) => new Date(`${day}T11:00:00Z`);
const at = (count: number) => noon(dayOf(count));

const lettersOf = async (sagsnummer: string) =>
  (await storedDocuments(sagsnummer)).letters.map(({ kind, status, replacesId }) => ({
    kind,
    status,
    replaces: replacesId !== null,
  }));
const byPhone = { behov: typedBehov({ spurgt: "phone" }) };

beforeAll(async () => {
  await ownerRows("update letter_clock set since = '2026-01-01'");
});

describe("papers that went by post", () => {
  test("are reminded of once, also by two processes at once, and then sent again under a new code", async () => {
    const sagsnummer = await registered(mette, byPhone);
    expect(await lettersOf(sagsnummer)).toEqual([{ kind: "form", status: "queued", replaces: false }]);
    await moveLetters(at(15));
    expect(await lettersOf(sagsnummer)).toHaveLength(1); // it lies with us
    await lettersSent(mette, sagsnummer);
    await Promise.all([moveLetters(at(11)), moveLetters(at(11)), moveLetters(at(11))]);
    const [, reminder] = (await storedDocuments(sagsnummer)).letters;
    expect(await lettersOf(sagsnummer)).toEqual([
      { kind: "form", status: "sent", replaces: false },
      { kind: "reminder", status: "queued", replaces: false },
    ]);
    const text = (
      await pageTexts((await readLetter(mette, sagsnummer, reminder?.id ?? "")) ?? Buffer.alloc(0))
    ).join(" ");
    expect(text).toContain("Husk din fuldmagt");
    await lettersSent(mette, sagsnummer, dayOf(11));
    await moveLetters(at(12));
    await Promise.all([moveLetters(at(20)), moveLetters(at(20))]);
    const { printedForms, letters } = await storedDocuments(sagsnummer);
    expect(letters).toMatchObject([
      { kind: "form", status: "resent" },
      { kind: "reminder", status: "sent" },
      { kind: "form", status: "queued", replacesId: letters[0]?.id, printedFormId: printedForms[1]?.id },
    ]);
    expect(printedForms).toMatchObject([
      { supersededById: printedForms[1]?.id, supersededWhy: "resent" },
      { supersededById: null },
    ]);
    expect(printedForms[1]?.printedId).not.toBe(printedForms[0]?.printedId);

    await lettersSent(mette, sagsnummer, dayOf(20));
    await moveLetters(at(39));
    expect((await storedSag(sagsnummer)).status).toBe("awaiting_signature");
    await moveLetters(at(40));
    const { status, letters: last } = await storedSag(sagsnummer);
    expect([status, last.length]).toEqual(["lapsed", 3]);
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.at(-1)).toMatchObject({ actor: "system", fact: { step: "lapse", to: "lapsed" } });
  });

  test("are left when the answer came in between, or waits for the lock that a colleague holds", async () => {
    const sagsnummer = await registered(mette, byPhone);
    await lettersSent(mette, sagsnummer);
    const { id } = await storedSag(sagsnummer);
    await ownerRows("begin");
    await ownerRows("select id from sag where id = $1 for update", [id]);
    const moving = moveLetters(at(11));
    await untilSomebodyWaits();
    await ownerRows("update sag set status = 'received', version = version + 1 where id = $1", [id]);
    await ownerRows(
      `insert into event (type, subject_kind, subject_key, occurred_on, day_order, actor, payload)
       select 'sag.stepped', 'sag', key, $2, 9, 'system', '{"step":"receive","from":"awaiting_signature","to":"received"}'
       from sag where id = $1`,
      [id, TODAY],
    );
    await ownerRows("commit");
    await moving;
    expect(await lettersOf(sagsnummer)).toEqual([{ kind: "form", status: "sent", replaces: false }]);
  });

  test("are followed by nothing more when somebody died, and what lay ready is stopped", async () => {
    const sagsnummer = await registered(mette, byPhone);
    await lettersSent(mette, sagsnummer);
    await moveLetters(at(11));
    await take(mette, sagsnummer, "end_by_death", {}, at(12));
    await moveLetters(at(20));
    expect(await lettersOf(sagsnummer)).toEqual([
      { kind: "form", status: "sent", replaces: false },
      { kind: "reminder", status: "stopped", replaces: false },
    ]);
  });

  test("go again as they have become when the sag is changed, the same way", async () => {
    const sagsnummer = await registered(mette, byPhone);
    await changed(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    const { printedForms, letters } = await storedDocuments(sagsnummer);
    expect(letters).toMatchObject([
      { kind: "form", status: "stopped", printedFormId: printedForms[0]?.id },
      { kind: "form", status: "queued", printedFormId: printedForms[1]?.id },
    ]);
    expect(printedForms[0]?.supersededWhy).toBe("changed");
  });
});

describe("papers that were handed out", () => {
  test("are counted from that day, and sent by post when they are taken for lost", async () => {
    const sagsnummer = await registered(mette);
    expect(await lettersOf(sagsnummer)).toEqual([]);
    await moveLetters(at(20));
    expect(await lettersOf(sagsnummer)).toEqual([{ kind: "form", status: "queued", replaces: false }]);
    expect((await storedDocuments(sagsnummer)).printedForms).toHaveLength(2);
    await lettersSent(mette, sagsnummer, dayOf(20));
    await moveLetters(at(39));
    expect(await lettersOf(sagsnummer)).toHaveLength(1);
    await moveLetters(at(40));
    expect((await storedSag(sagsnummer)).status).toBe("lapsed");
  });
});

test("what is missing is asked for again in a new letter, with no new papers", async () => {
  const sagsnummer = await broughtTo("awaiting_citizen", mette);
  await lettersSent(mette, sagsnummer);
  await moveLetters(at(20));
  expect(await lettersOf(sagsnummer)).toEqual([
    { kind: "missing", status: "resent", replaces: false },
    { kind: "missing", status: "queued", replaces: true },
  ]);
  expect((await storedDocuments(sagsnummer)).printedForms).toHaveLength(1);
});

test("what was out before the clock was there is left to people", async () => {
  const sagsnummer = await registered(mette);
  await ownerRows("update letter_clock set since = $1", [dayOf(1)]);
  try {
    await moveLetters(at(45));
    expect([await lettersOf(sagsnummer), (await storedSag(sagsnummer)).status]).toEqual([
      [],
      "awaiting_signature",
    ]);
  } finally {
    await ownerRows("update letter_clock set since = '2026-01-01'");
  }
});
