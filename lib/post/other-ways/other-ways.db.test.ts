import { describe, expect, test } from "vitest";
import type { MailWay } from "@/generated/prisma/client";
import { fromDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { HandMark } from "@/lib/post/other-ways/acts";
import { markLetter } from "@/lib/post/other-ways/mark";
import { openWords, readHandFile } from "@/lib/post/other-ways/open";
import { readByHand, readHandLetter } from "@/lib/post/other-ways/read";
import { broughtTo, ownerRows, signedInAs, take } from "@/tests/case-work";
import { NOW, TODAY } from "@/tests/people";

const mette = await signedInAs("caseworker");
const leader = await signedInAs("project_lead");

/** A letter about what is missing, which asks for an answer, to be seen to in a way. */
async function queuedLetter(way: MailWay): Promise<{ id: string; key: string; sagsnummer: string }> {
  const sagsnummer = await broughtTo("received", mette);
  await take(mette, sagsnummer, "ask_citizen", { mangler: "signature_missing", brevvej: way });
  const letter = await letterOf(sagsnummer);
  return { id: letter.id, key: letter.key, sagsnummer };
}
const letterOf = (sagsnummer: string) =>
  db().letter.findFirstOrThrow({
    where: { sag: { sagsnummer }, kind: "missing" },
    orderBy: { createdAt: "desc" },
  });
async function mark(id: string, how: HandMark, change: { version?: number } = {}, actor = mette) {
  const { version } = await db().letter.findUniqueOrThrow({ where: { id } });
  return markLetter(actor, { id, version, mark: how, ...change }, NOW);
}
const stored = (id: string) => db().letter.findUniqueOrThrow({ where: { id } });
const waits = async (id: string) =>
  (await readByHand(mette, NOW)).flatMap(({ letters }) => letters).some((letter) => letter.id === id);

describe("a letter that is seen to by hand", () => {
  test("lies under its way with its name, and is gone when it is sent", async () => {
    const { id, key, sagsnummer } = await queuedLetter("digital_post");
    const group = (await readByHand(mette, NOW)).find(({ way }) => way === "digital_post");
    expect(group?.letters.find((letter) => letter.id === id)).toMatchObject({
      sagsnummer,
      name: "Ingrid Demosen",
      kind: "missing",
      tries: 0,
    });
    const hidden = await readHandLetter({ ...mette, citizenLooking: true }, id, NOW);
    expect(hidden?.name).toBe(HIDDEN_NAME);
    expect(await mark(id, "sent")).toEqual({ ok: true });
    const { status, sentOn } = await stored(id);
    expect([status, sentOn && fromDbDate(sentOn)]).toEqual(["sent", TODAY]);
    const events = await readEvents(db(), { kind: "letter", key });
    expect(events.at(-1)?.fact).toMatchObject({ step: "send", from: "queued", way: "digital_post" });
    expect(await waits(id)).toBe(false);
    expect(await mark(id, "sent")).toMatchObject({ refusal: "changed_meanwhile" });
  });

  test("by phone stays when nobody answers, with how often and when last, and is sent when it was read", async () => {
    const { id } = await queuedLetter("read_by_phone");
    const { version } = await stored(id);
    expect(await mark(id, "not_reached")).toEqual({ ok: true });
    expect(await mark(id, "not_reached", { version })).toMatchObject({ refusal: "changed_meanwhile" });
    expect(await mark(id, "not_reached")).toEqual({ ok: true });
    expect(await readHandLetter(mette, id, NOW)).toMatchObject({ tries: 2, triedOn: TODAY });
    expect(await mark(id, "sent")).toEqual({ ok: false, refusal: "not_found" });
    expect(await mark(id, "read_aloud")).toEqual({ ok: true });
    expect(await stored(id)).toMatchObject({ status: "sent", tries: 2 });
  });

  test("that is collected waits from its print until it is handed out", async () => {
    const { id } = await queuedLetter("collect");
    expect(await waits(id)).toBe(false);
    expect(await mark(id, "collected")).toMatchObject({ refusal: "changed_meanwhile" });
    await ownerRows("update letter set status = 'printed' where id = $1", [id]);
    expect(await waits(id)).toBe(true);
    expect(await mark(id, "collected")).toEqual({ ok: true });
    expect((await stored(id)).status).toBe("sent");
  });

  test("is looked at again: what was stopped a moment ago is refused with why, and stays stopped", async () => {
    const { id, sagsnummer } = await queuedLetter("sound");
    const { version } = await stored(id);
    await take(mette, sagsnummer, "withdraw");
    expect(await markLetter(mette, { id, version, mark: "sent" }, NOW)).toEqual({
      ok: false,
      refusal: "stopped",
      why: "withdrawn",
    });
    const other = await queuedLetter("sound");
    await ownerRows(
      "update person set dead = true where sag_id = (select id from sag where sagsnummer = $1)",
      [other.sagsnummer],
    );
    expect(await mark(other.id, "sent")).toMatchObject({ refusal: "stopped", why: "died" });
    expect((await stored(other.id)).status).toBe("stopped");
  });

  test("is marked once by two at once", async () => {
    const { id, key } = await queuedLetter("braille");
    const { version } = await stored(id);
    const both = await Promise.all([0, 1].map(() => mark(id, "sent", { version })));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const sent = (await readEvents(db(), { kind: "letter", key })).filter(
      ({ fact }) => fact.type === "letter.stepped" && fact.step === "send",
    );
    expect(sent).toHaveLength(1);
  });
});

describe("the means", () => {
  test("are the words as they stand in the letter, with the number to call, and the look is logged", async () => {
    const { id, sagsnummer } = await queuedLetter("read_by_phone");
    const { key } = await db().sag.findUniqueOrThrow({ where: { sagsnummer } });
    const looks = () => db().access.count({ where: { sagKey: key, actor: mette.key } });
    const before = await looks();
    const opened = await openWords(mette, id);
    expect(opened?.passages).toContainEqual({ kind: "paragraph", text: "Kære Ingrid Demosen" });
    expect(opened?.phone).toBe("12 34 56 78");
    expect(await looks()).toBe(before + 1);
  });

  test("are files of the way alone, named by the sag and nobody", async () => {
    const [sound, braille, pdf] = [
      await queuedLetter("sound"),
      await queuedLetter("braille"),
      await queuedLetter("accessible_pdf"),
    ];
    const words = await readHandFile(mette, sound.id, "ord.txt");
    expect(words?.bytes.toString("utf8")).toContain("Din underskrift mangler.");
    expect(words?.name).toBe(`brev-${sound.sagsnummer}.txt`);
    const lines = (await readHandFile(mette, braille.id, "punktskrift.txt"))?.bytes.toString("utf8");
    expect(Math.max(...(lines ?? "").split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(30);
    const file = await readHandFile(mette, pdf.id, "brev.pdf");
    expect(file?.bytes.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(await readHandFile(mette, sound.id, "brev.pdf")).toBeNull();
    expect(await openWords(mette, braille.id)).toBeNull();
    expect(await readHandFile(mette, "ikke-et-brev", "brev.pdf")).toBeNull();
  });

  test("are for whoever handles post, and not of a letter that is done", async () => {
    const { id } = await queuedLetter("sound");
    expect(await openWords(leader, id)).toBeNull();
    expect(await readHandFile(leader, id, "ord.txt")).toBeNull();
    expect(await readByHand(leader, NOW)).toEqual([]);
    expect(await mark(id, "sent", {}, leader)).toEqual({ ok: false, refusal: "not_found" });
    await mark(id, "sent");
    expect(await openWords(mette, id)).toBeNull();
    expect(await readHandFile(mette, id, "ord.txt")).toBeNull();
  });
});
