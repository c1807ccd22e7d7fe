import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { describe, expect, test } from "vitest";
import { copenhagenDay, fromDbDate, shortDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { readEvents } from "@/lib/events/record";
import { workOnce } from "@/lib/jobs/outbox";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { beginRun } from "@/lib/post/out/begin-run";
import { eraseOldRuns } from "@/lib/post/out/erase-runs";
import { makePrintRun } from "@/lib/post/out/make-run";
import { readPrintQueue } from "@/lib/post/out/read-queue";
import { readRun, readRuns } from "@/lib/post/out/read-runs";
import { readRunPdf } from "@/lib/post/out/run-pdf";
import { sendRun } from "@/lib/post/out/send-run";
import { undoRun } from "@/lib/post/out/undo-run";
import { scansFolder, UNFINISHED } from "@/lib/post/store/folder";
import { ownerRows, signedInAs, storedSag, take } from "@/tests/case-work";
import { aForm, daysLater, INGRIDS_CPR, KARENS_CPR } from "@/tests/people";
import {
  anyMissing,
  begunRun,
  letterOf,
  madeRun,
  queuedMissing,
  queuedPapers,
  storedRun,
} from "@/tests/print-queue";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const now = new Date();
const today = copenhagenDay(now);

const sent = (number: number, change: Record<string, string | string[]> = {}) =>
  sendRun(mette, { number, form: aForm({ dag: shortDate(today), ...change }) }, new Date());
const stepsOf = async (key: string) =>
  (await readEvents(db(), { kind: "letter", key })).flatMap(({ fact }) =>
    fact.type === "letter.stepped" ? [fact.step] : [],
  );
const queue = async () =>
  (await readPrintQueue(mette, new Date())).letters.map(({ sagsnummer }) => sagsnummer);
/** What a test leaves is not of the next. */
const emptyQueue = () => ownerRows("update letter set status = 'stopped' where status = 'queued'");
/** Noted past the product, as when the sag was closed a moment ago by somebody else. */
const noteDeath = (sagsnummer: string) =>
  ownerRows("update person set dead = true where sag_id = (select id from sag where sagsnummer = $1)", [
    sagsnummer,
  ]);

describe("a run", () => {
  test("takes what is queued and still to be sent, and stops the rest with its reason", async () => {
    const [live, dead, byHand] = [
      await anyMissing(mette),
      await anyMissing(mette),
      await queuedMissing(mette, {}, "sound"),
    ];
    await noteDeath(dead);
    const { id } = await begunRun(mette);
    const run = await storedRun(id);
    const numbers = run.letters.map(({ sag }) => sag.sagsnummer);
    expect(numbers).toContain(live);
    expect(numbers).not.toContain(dead);
    expect(numbers).not.toContain(byHand);
    expect(run).toMatchObject({ state: "making", total: numbers.length, done: 0, madeById: mette.userId });
    const { key, status } = await letterOf(dead);
    expect(status).toBe("stopped");
    const events = await readEvents(db(), { kind: "letter", key });
    expect(events.at(-1)?.fact).toMatchObject({ step: "stop", reason: "died" });
    expect(await queue()).toEqual([]);
    await emptyQueue();
  });

  test("pressed twice is one; of two at once no letter is in both", async () => {
    for (let count = 0; count < 3; count++) await anyMissing(mette);
    const id = randomUUID();
    const press = (by = mette, submission = id) => beginRun(by, { id: submission }, new Date());
    const [first, again, others] = await Promise.all([press(), press(), press(ali, randomUUID())]);
    const all = await db().letter.findMany({ where: { printRunId: { not: null }, status: "queued" } });
    expect(all).toHaveLength(3);
    expect([first.ok, again.ok, others.ok].filter(Boolean).length).toBeGreaterThanOrEqual(1);
    if (first.ok) expect(again).toEqual(first);
    for (const run of await db().printRun.findMany({ where: { state: "making" } }))
      await makePrintRun(run.id);
    expect(await press(mette, randomUUID())).toEqual({ ok: false, refusal: "nothing_to_print" });
  });

  test("takes the oldest when there are more than one run can hold", async () => {
    const numbers = [await anyMissing(mette), await anyMissing(mette), await anyMissing(mette)];
    const { id } = await begunRun(mette, 2);
    const taken = (await storedRun(id)).letters.map(({ sag }) => sag.sagsnummer);
    expect(taken.toSorted()).toEqual(numbers.slice(0, 2).toSorted());
    expect(await queue()).toEqual(numbers.slice(2));
    await emptyQueue();
  });

  test("leaves a letter with no address in the queue and says so, and collects it where it is to be collected", async () => {
    const lost = await queuedMissing(mette);
    await ownerRows(
      "update person set street = null where role = 'fuldmagtsgiver' and sag_id = (select id from sag where sagsnummer = $1)",
      [lost],
    );
    const { letters, withoutAddress } = await readPrintQueue(mette, now);
    expect(withoutAddress.map(({ sagsnummer }) => sagsnummer)).toEqual([lost]);
    expect(letters).toEqual([]);
    expect(await beginRun(mette, { id: randomUUID() }, now)).toMatchObject({ refusal: "nothing_to_print" });
    expect((await letterOf(lost)).status).toBe("queued");
    await ownerRows("update letter set way = 'collect' where id = $1", [(await letterOf(lost)).id]);
    expect((await readPrintQueue(mette, now)).letters).toMatchObject([{ sagsnummer: lost, way: "collect" }]);
    await emptyQueue();
  });

  test("is begun by nobody who does not handle post, and names are hidden while a citizen looks on", async () => {
    await anyMissing(mette);
    const looking = { ...mette, citizenLooking: true };
    const [line] = (await readPrintQueue(looking, now)).letters;
    expect(line?.fuldmagtsgiver).not.toContain("Ingrid");
    const lead = await signedInAs("project_lead");
    expect(await beginRun(lead, { id: randomUUID() }, now)).toEqual({ ok: false, refusal: "not_found" });
    expect(await beginRun(mette, { id: "x" }, now)).toEqual({ ok: false, refusal: "not_found" });
    const { number } = await madeRun(mette);
    expect(await readRunPdf(lead, number)).toBeNull();
    expect(await undoRun(lead, number, now)).toEqual({ ok: false, refusal: "not_found" });
  });
});

describe("the file of a run", () => {
  test("has each letter once, on a sheet of its own, thin ones first, with sheets of ours between and no CPR", async () => {
    const made = {
      thick: await queuedPapers(mette, { navn: "Tykke Prøve", vej: "Tykvej 3" }),
      thin: await queuedMissing(mette, { navn: "Tynde Prøve", vej: "Tyndvej 1" }),
      collected: await queuedPapers(mette, { navn: "Hente Prøve" }),
    };
    await ownerRows("update letter set way = 'collect' where id = $1", [(await letterOf(made.collected)).id]);
    const { id, number } = await madeRun(mette);
    const run = await storedRun(id);
    const pdf = (await readRunPdf(mette, number)) ?? Buffer.alloc(0);
    const pages = await pageTexts(pdf);
    expect(pages.length % 2).toBe(0);
    const pageWith = (words: string) => pages.findIndex((text) => text.includes(words));
    const letters = ["Tyndvej 1", "Tykvej 3", "Hente Prøve Hentes: "].map(pageWith);
    expect(letters).toEqual(letters.toSorted((a, b) => a - b));
    for (const at of letters) {
      expect(at % 2, "begins on the front of a sheet").toBe(0);
      expect(await isInWindow(pdf, at), "shows its address in the window").toBe(true);
    }
    expect(await isInWindow(pdf, 0)).toBe(false);
    expect(pages[0]).toMatch(new RegExp(`Kørsel ${number}.*3 breve på ${run.sheets} ark`));
    const separators = pages.flatMap((text, at) => (/Kørsel \d+\. Dette ark/.test(text) ? [at] : []));
    expect(separators).toHaveLength(4); // the summary, and three thicknesses
    for (const at of separators) {
      expect(at % 2).toBe(0);
      expect(pages[at]).not.toMatch(/Prøve|vej \d/);
    }
    expect(pages[separators[1] ?? 0]).toContain(made.thin);
    const whole = pages.join(" ").replace(/[\s-]/g, "");
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) expect(whole).not.toContain(cpr);
    expect(run).toMatchObject({ state: "ready", total: 3, done: 3 });
    expect(run.letters.map(({ status }) => status)).toEqual(["printed", "printed", "printed"]);
    expect(new Set(run.letterKeys)).toEqual(new Set(run.letters.map(({ key }) => key)));
  });

  test("is logged for each sag that has a letter in it, also one that went back in the queue", async () => {
    const [one, other] = [await anyMissing(mette), await anyMissing(mette)];
    const { number } = await madeRun(mette);
    await sent(number, { oedelagt: [(await letterOf(other)).id] });
    await readRunPdf(ali, number);
    for (const sagsnummer of [one, other]) {
      const { key: sagKey } = await storedSag(sagsnummer);
      expect(await db().access.findMany({ where: { sagKey, actor: ali.key } })).toMatchObject([
        { action: "printed" },
      ]);
    }
    await emptyQueue();
  });

  test("is made once by two makers, and a maker that was killed leaves nothing behind but its place", async () => {
    await anyMissing(mette);
    await queuedPapers(mette);
    const { id } = await begunRun(mette);
    const folder = scansFolder(environment().dataDir);
    const before = new Set(await readdir(folder));
    await killWhileMaking(folder, before);
    expect(await storedRun(id)).toMatchObject({ state: "making", fileId: null });
    await Promise.all([makePrintRun(id), makePrintRun(id)]);
    await makePrintRun(id);
    const run = await storedRun(id);
    expect(run).toMatchObject({ state: "ready", total: 2 });
    for (const { key } of run.letters) {
      expect((await stepsOf(key)).filter((step) => step === "print")).toHaveLength(1);
    }
    const left = (await readdir(folder)).filter((name) => !before.has(name) && !name.endsWith(UNFINISHED));
    expect(left).toEqual([run.fileId]);
  });

  test("is made by the promised work, and the promise is gone then", async () => {
    await db().job.deleteMany({});
    await anyMissing(mette);
    const { id } = await begunRun(mette);
    expect(await workOnce({ make_print_run: makePrintRun })).toBe(true);
    expect((await storedRun(id)).state).toBe("ready");
    expect(await db().job.count()).toBe(0);
  });

  test("is not made when nothing of it is to be sent any more, or when it was undone meanwhile", async () => {
    const dead = await anyMissing(mette);
    const first = await begunRun(mette);
    await noteDeath(dead);
    await makePrintRun(first.id);
    expect(await storedRun(first.id)).toMatchObject({ state: "undone", fileId: null });
    const live = await anyMissing(mette);
    const second = await begunRun(mette);
    expect(await undoRun(mette, second.number, now)).toEqual({ ok: true });
    await makePrintRun(second.id);
    expect(await storedRun(second.id)).toMatchObject({ state: "undone", fileId: null });
    expect(await queue()).toEqual([live]);
    await emptyQueue();
  });
});

describe("a printed run", () => {
  test("is marked as sent in one act, but for the letters that were ruined, which lie in the queue again", async () => {
    const [good, ruined] = [await anyMissing(mette), await anyMissing(mette)];
    const { id, number } = await madeRun(mette);
    expect(await sent(number, { oedelagt: [(await letterOf(ruined)).id, randomUUID()] })).toEqual({
      ok: true,
    });
    const letter = await letterOf(good);
    expect(letter.status).toBe("sent");
    expect(letter.sentOn && fromDbDate(letter.sentOn)).toBe(today);
    expect(await stepsOf(letter.key)).toEqual(["queue", "print", "send"]);
    const back = await letterOf(ruined);
    expect(back).toMatchObject({ status: "queued", sentOn: null, printRunId: null });
    expect(await stepsOf(back.key)).toEqual(["queue", "print", "put_back"]);
    expect(await queue()).toEqual([ruined]);
    expect((await storedRun(id)).state).toBe("sent");
    expect(await sent(number)).toEqual({ ok: false, refusal: "not_ready" });
    await emptyQueue();
  });

  test("names what is to be taken out when somebody died between printing and sending", async () => {
    const [live, dead, unnoticed] = [
      await anyMissing(mette),
      await anyMissing(mette),
      await anyMissing(mette),
    ];
    const { number } = await madeRun(mette);
    await take(mette, dead, "end_by_death");
    await noteDeath(unnoticed);
    const view = await readRun(mette, number, now);
    expect(view?.takeOut.map(({ sagsnummer, reason, place }) => ({ sagsnummer, reason, place }))).toEqual([
      { sagsnummer: dead, reason: "died", place: 2 },
      { sagsnummer: unnoticed, reason: "died", place: 3 },
    ]);
    await sent(number);
    const statuses = [live, dead, unnoticed].map(async (sagsnummer) => (await letterOf(sagsnummer)).status);
    expect(await Promise.all(statuses)).toEqual(["sent", "stopped", "stopped"]);
    expect((await readRun(mette, number, now))?.takeOut).toHaveLength(2);
  });

  test("asks for a day that can be, and does nothing without one", async () => {
    const sagsnummer = await anyMissing(mette);
    const { number } = await madeRun(mette);
    const tomorrow = shortDate(copenhagenDay(daysLater(1, now)));
    const before = shortDate(copenhagenDay(daysLater(-2, now)));
    for (const dag of ["", "i dag", tomorrow, before]) {
      expect(await sent(number, { dag })).toMatchObject({ ok: false, errors: [{ field: "dag" }] });
    }
    expect((await letterOf(sagsnummer)).status).toBe("printed");
    expect(await sent(999_999)).toEqual({ ok: false, refusal: "not_found" });
    await sent(number);
  });

  test.each(["before it was sent", "after it was sent"])(
    "is undone %s: every letter lies in the queue again, with its event",
    async (when) => {
      const numbers = [await anyMissing(mette), await anyMissing(mette)];
      const { id, number } = await madeRun(mette);
      if (when === "after it was sent") await sent(number);
      expect(await undoRun(ali, number, now)).toEqual({ ok: true });
      expect((await queue()).toSorted()).toEqual(numbers.toSorted());
      const { key, sentOn } = await letterOf(numbers[0] ?? "");
      expect(sentOn).toBeNull();
      expect((await stepsOf(key)).at(-1)).toBe("put_back");
      expect((await storedRun(id)).state).toBe("undone");
      expect(await undoRun(mette, number, now)).toEqual({ ok: false, refusal: "not_ready" });
      expect(await readRunPdf(mette, number)).toBeNull();
      await emptyQueue();
    },
  );

  test("is not undone for a letter that has been answered", async () => {
    const sagsnummer = await anyMissing(mette);
    const { number } = await madeRun(mette);
    await sent(number);
    await take(mette, sagsnummer, "receive");
    await undoRun(mette, number, now);
    expect((await letterOf(sagsnummer)).status).toBe("answered");
    expect(await queue()).toEqual([]);
  });

  test("lets go of its file two weeks after it was sent, and at once when it was undone", async () => {
    await anyMissing(mette);
    const { id, number } = await madeRun(mette);
    const { fileId } = await storedRun(id);
    await sent(number);
    const folder = scansFolder(environment().dataDir);
    await eraseOldRuns(daysLater(13, now));
    expect(await readdir(folder)).toContain(fileId);
    await eraseOldRuns(daysLater(14, now));
    expect(await readdir(folder)).not.toContain(fileId);
    expect(await storedRun(id)).toMatchObject({ state: "sent", fileId: null, sha256: null });
    expect(await readRunPdf(mette, number)).toBeNull();
    expect(await undoRun(mette, number, now)).toEqual({ ok: false, refusal: "not_ready" });
    const { old, open } = await readRuns();
    expect(old.map((run) => run.number)).toContain(number);
    expect(open.map((run) => run.number)).not.toContain(number);
  });
});

/** A process of its own begins on the promised work, and is killed in the middle. */
async function killWhileMaking(folder: string, before: ReadonlySet<string>): Promise<void> {
  const maker = spawn(process.execPath, ["--import", "tsx", "tests/make-print-run.ts"], { stdio: "ignore" });
  const ended = new Promise((resolve) => maker.once("close", resolve));
  const isWriting = async () => (await readdir(folder)).some((name) => !before.has(name));
  while (maker.exitCode === null && !(await isWriting())) await wait(5);
  maker.kill("SIGKILL");
  await ended;
  expect(maker.signalCode).toBe("SIGKILL");
}

type Box = { left: number; right: number; top: number; bottom: number };
// In millimetres: the window of C5 and M65, and the left of the page above the text.
const WINDOW = { left: 15, right: 110, top: 44, bottom: 76 };
const AROUND = { left: 8, right: 118, top: 14, bottom: 88 };

/** Whether a page has something in the window, and nothing beside it that could be seen through it. */
async function isInWindow(pdf: Uint8Array, page: number): Promise<boolean> {
  const document = await (await PDFiumLibrary.init()).loadDocument(pdf);
  try {
    const drawn = await document.getPage(page).render({ scale: 2, colorSpace: "Gray" });
    const dotted = (box: Box) => inkIn(drawn, box);
    return dotted(WINDOW) > 0 && dotted(WINDOW) === dotted(AROUND);
  } finally {
    document.destroy();
  }
}

function inkIn({ data, width }: { data: Uint8Array; width: number }, box: Box): number {
  const dots = (mm: number) => Math.round((mm / 25.4) * 72 * 2);
  let ink = 0;
  for (let y = dots(box.top); y < dots(box.bottom); y++) {
    for (let x = dots(box.left); x < dots(box.right); x++) if ((data[y * width + x] ?? 255) < 128) ink++;
  }
  return ink;
}
