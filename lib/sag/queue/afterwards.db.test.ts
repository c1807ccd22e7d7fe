import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { saveStep } from "@/lib/draft/draft";
import { beginRenewal } from "@/lib/sag/guide/begin-renewal";
import { noteJournalNumber } from "@/lib/sag/journal/journalise";
import { countQueues } from "@/lib/sag/queue/count";
import { listQueue } from "@/lib/sag/queue/list";
import { LOOK_AHEAD, type LookAhead } from "@/lib/sag/queue/query";
import {
  broughtTo,
  finish,
  ownerRows,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
  takeBack,
} from "@/tests/case-work";
import { A_PLACE, A_TOPIC, ANOTHER_TOPIC, aForm, NOW, TODAY, typedTopics } from "@/tests/people";

const mette = await signedInAs("caseworker");

/** A sag whose fuldmagt holds so many days from today. */
async function endingIn(days: number, emner = typedTopics(A_TOPIC)): Promise<string> {
  const sagsnummer = await broughtTo("completed", mette, { emner });
  const sql = "update sag set period_to = $2::date where sagsnummer = $1";
  await ownerRows(sql, [sagsnummer, addDays(TODAY, days)]);
  return sagsnummer;
}

const endingWithin = async (days: LookAhead, actor = mette) =>
  (await listQueue(actor, { queue: "udloeber", days }, TODAY)).lines;
const toJournal = async (actor = mette) => (await listQueue(actor, { queue: "journal" }, TODAY, 1_000)).lines;
const nobody = { ...mette, roles: [] };

describe("what ends soon", () => {
  test("is listed by its last day, the soonest first, within 30, 60 or 90 days, today and the last included", async () => {
    const ends = new Map<string, number>();
    for (const days of [-1, 90, 0, 31, 30, 60, 91, 61]) ends.set(await endingIn(days), days);
    const within = async (days: 30 | 60 | 90) =>
      (await endingWithin(days)).map(({ sagsnummer }) => ends.get(sagsnummer));
    expect(await within(30)).toEqual([0, 30]);
    expect(await within(60)).toEqual([0, 30, 31, 60]);
    expect(await within(90)).toEqual([0, 30, 31, 60, 61, 90]);
    for (const days of LOOK_AHEAD) {
      expect((await countQueues(mette, TODAY)).expiring[days]).toBe((await within(days)).length);
      expect((await countQueues(nobody, TODAY)).expiring[days]).toBe(0);
    }
    const [last] = await endingWithin(30);
    const expiring = { endsOn: TODAY, daysLeft: 0, topics: ["Madservice"], renewedBy: null };
    expect(last?.expiring).toEqual(expiring);
    expect(await endingWithin(90, nobody)).toEqual([]);
  });

  test("leaves out what was taken back, ended or never entered, and names the topics that hold", async () => {
    const both = await endingIn(5, typedTopics(A_TOPIC, ANOTHER_TOPIC));
    await takeBack(mette, both, { hvad: "some", emne: A_TOPIC });
    const revoked = await endingIn(5);
    await takeBack(mette, revoked);
    const ended = await endingIn(5);
    await take(mette, ended, "end_by_death");
    const undone = await endingIn(5);
    await take(mette, undone, "undo_registration");
    const lines = (await endingWithin(30)).filter(({ expiring }) => expiring?.daysLeft === 5);
    const topics = [expect.stringContaining("Hjælpemidler")];
    expect(lines).toMatchObject([{ sagsnummer: both, expiring: { topics } }]);
    expect(lines[0]?.topicCount).toBe(1);
  });

  test("says by which sag it is renewed, unless that came to nothing", async () => {
    const sagsnummer = await endingIn(7);
    const id = (await beginRenewal(mette, sagsnummer, NOW)) ?? "";
    const typed = {
      behov: aForm({ behov: "fuldmagt", sted: A_PLACE, spurgt: "phone" }),
      periode: aForm({ slut: "1" }),
    };
    for (const [step, form] of Object.entries(typed))
      await saveStep(mette, { id, purpose: "renewal", step, form, begins: false }, NOW);
    const made = await finish(mette, id);
    if (!made.ok || !("sagsnummer" in made)) expect.fail();
    const renewedBy = async () =>
      (await endingWithin(30)).find((line) => line.sagsnummer === sagsnummer)?.expiring?.renewedBy;
    expect(await renewedBy()).toBe(made.sagsnummer);
    await take(mette, made.sagsnummer, "withdraw");
    expect(await renewedBy()).toBeNull();
  });

  test("names nobody while a citizen looks on", async () => {
    await endingIn(3);
    const lines = await endingWithin(90, { ...mette, citizenLooking: true });
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toMatch(/Ingrid|Karen/);
  });
});

describe("what the journal lacks", () => {
  const note = async (sagsnummer: string, journalnummer: string, change = {}) => {
    const { version } = await snapshotOf(mette, sagsnummer);
    const form = aForm({ version: String(version), journalnummer, ...change });
    return noteJournalNumber(mette, { sagsnummer, form }, NOW);
  };
  const listed = async () => (await toJournal()).map(({ sagsnummer }) => sagsnummer);

  test("is every sag that is closed or entered and has no number, the oldest first", async () => {
    const open = await broughtTo("checked", mette);
    const lacking: string[] = [];
    for (const status of ["registered", "completed", "rejected", "withdrawn", "lapsed", "ended"] as const)
      lacking.push(await broughtTo(status, mette));
    const all = await listed();
    expect(all).not.toContain(open);
    expect(all.slice(-lacking.length)).toEqual(lacking);
    expect((await countQueues(mette, TODAY)).queues.journal.count).toBe(all.length);
    expect(await toJournal(nobody)).toEqual([]);
    expect(await note(lacking[0] ?? "", "EMN-2026-004711")).toEqual({ ok: true });
    expect(await listed()).toEqual(all.filter((sagsnummer) => sagsnummer !== lacking[0]));
  });

  test("is told by a number on the sag, of which the event says only that it is there", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    expect(await note(sagsnummer, "  EMN-2026-004711 ")).toEqual({ ok: true });
    expect(await storedSag(sagsnummer)).toMatchObject({
      journalNumber: "EMN-2026-004711",
      status: "completed",
      version: 6,
    });
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.at(-1)?.fact).toEqual({ type: "sag.journalised" });
    expect(await note(sagsnummer, "EMN-2026-004712")).toEqual({ ok: true });
    expect((await storedSag(sagsnummer)).journalNumber).toBe("EMN-2026-004712");
  });

  test("is refused a CPR number, nothing, too much, an older page, an open sag and a sag that is none", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    for (const number of ["", "710438-1234", "sag 7104381234", "71 04 38 12 34", "7".repeat(41)])
      expect(await note(sagsnummer, number), number).toMatchObject({ errors: [{ field: "journalnummer" }] });
    const older = await note(sagsnummer, "EMN-1", { version: "1" });
    expect(older).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(await storedSag(sagsnummer)).toMatchObject({ journalNumber: null, version: 5 });
    expect(await note(await broughtTo("checked", mette), "EMN-1")).toEqual({
      ok: false,
      refusal: "wrong_status",
    });
    const form = aForm({ version: "1", journalnummer: "EMN-1" });
    const lead = await signedInAs("project_lead");
    for (const [actor, number] of [
      [mette, "2026-999999"],
      [lead, sagsnummer],
    ] as const)
      expect(await noteJournalNumber(actor, { sagsnummer: number, form }, NOW)).toEqual({
        ok: false,
        refusal: "not_found",
      });
  });
});
