import { describe, expect, test } from "vitest";
import { open, sha256 } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { pageTexts, scannedCodes } from "@/lib/pdf/read-pdf.test-help";
import { parsePageCode } from "@/lib/post/code";
import { letterPlace } from "@/lib/post/letters/place";
import { handlingField } from "@/lib/sag/input/register-national";
import { readLetter, readPapers, readReceipt } from "@/lib/sag/papers/documents";
import { FORM_VERSION, printedFormPlace } from "@/lib/sag/papers/papers";
import { openSag } from "@/lib/sag/view";
import { keys } from "@/lib/secrets";
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
  takeBack,
} from "@/tests/case-work";
import {
  ANOTHER_TOPIC,
  INGRIDS_CPR,
  KARENS_CPR,
  NOW,
  typedFuldmagtsgiver,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

describe("the papers", () => {
  test("are kept sealed with the SHA-256 of the bytes before, and open as they were made", async () => {
    const sagsnummer = await registered(mette);
    const pdf = (await readPapers(mette, sagsnummer)) ?? Buffer.alloc(0);
    const [copy] = (await storedDocuments(sagsnummer)).printedForms;
    if (!copy) expect.fail("the papers are kept");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(Buffer.from(copy.sha256)).toEqual(Buffer.from(sha256(pdf)));
    expect(Buffer.from(copy.sealed).includes("%PDF")).toBe(false);
    expect(open(keys(), printedFormPlace(copy.id), copy.sealed)).toEqual(pdf);
    expect(() => open(keys(), letterPlace(copy.id), copy.sealed)).toThrow();
    expect(copy.formVersion).toBe(FORM_VERSION);
    expect(copy.textVersions).toMatchObject({
      letter_form: 1,
      form_declaration: 1,
      notice_fuldmagtshaver: 1,
    });
  });

  test("carry the code of this copy and page, and no whole number, for both parties", async () => {
    const sagsnummer = await registered(mette);
    const pdf = (await readPapers(mette, sagsnummer)) ?? Buffer.alloc(0);
    const [copy] = (await storedDocuments(sagsnummer)).printedForms;
    const texts = await pageTexts(pdf);
    const codes = await Promise.all(texts.map((_, at) => scannedCodes(pdf, at + 1)));
    expect(codes.flat().map(parsePageCode)).toEqual(
      copy?.pages.map(({ number }) => ({ ok: true, printedId: copy.printedId, page: number })),
    );
    const whole = texts.join(" ");
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) {
      expect(whole).toContain(`${cpr.slice(0, 6)}-••••`);
      expect(whole.replace(/[\s-]/g, "")).not.toContain(cpr);
    }
  });

  test("have a protected address in the window alone, on one page that nobody else gets", async () => {
    const giver = typedFuldmagtsgiver({ oplyst: "protected", vej: "Hemmelig Sti 7" });
    const texts = await pageTexts(
      (await readPapers(mette, await registered(mette, { fuldmagtsgiver: giver }))) ?? Buffer.alloc(0),
    );
    expect(texts.filter((text) => text.includes("Hemmelig Sti"))).toHaveLength(1);
    expect(texts[0]).toContain("Hemmelig Sti");
  });

  test("read after a change are those in force, and the old are kept as they were", async () => {
    const sagsnummer = await registered(mette);
    const old = (await readPapers(mette, sagsnummer)) ?? Buffer.alloc(0);
    await changed(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    const fresh = (await readPapers(mette, sagsnummer)) ?? Buffer.alloc(0);
    expect(fresh.equals(old)).toBe(false);
    expect((await pageTexts(fresh)).join(" ")).toContain("Hjælpemidler");
    const [first] = (await storedDocuments(sagsnummer)).printedForms;
    expect(first && open(keys(), printedFormPlace(first.id), first.sealed)).toEqual(old);
  });

  test("are logged as printed, each time they are read", async () => {
    const sagsnummer = await registered(mette);
    const { key } = await storedSag(sagsnummer);
    await readPapers(mette, sagsnummer);
    await readPapers(ali, sagsnummer);
    expect(await db().access.findMany({ where: { sagKey: key }, orderBy: { id: "asc" } })).toMatchObject([
      { actor: mette.key, action: "printed" },
      { actor: ali.key, action: "printed" },
    ]);
  });

  test("that were exchanged for those of another sag, or whose SHA-256 was, are not shown", async () => {
    const [mine, other] = [
      await storedSag(await registered(mette)),
      await storedSag(await registered(mette)),
    ];
    const exchange = (column: string) =>
      ownerRows(
        `update printed_form set ${column} = (select ${column} from printed_form where sag_id = $2) where sag_id = $1`,
        [mine.id, other.id],
      );
    await exchange("sha256");
    await expect(readPapers(mette, mine.sagsnummer)).rejects.toThrow("not as it was made");
    await exchange("sealed");
    await expect(readPapers(mette, mine.sagsnummer)).rejects.toThrow();
    expect(await readPapers(mette, other.sagsnummer)).not.toBeNull();
  });
});

describe("the letter about what is missing", () => {
  const asked = { mangler: ["pages_missing", "date_missing"], manglende: "2", brevvej: "digital_post" };

  test("is kept sealed with its SHA-256 in the step that asks, and says what is missing and by when", async () => {
    const sagsnummer = await broughtTo("received", mette);
    await take(mette, sagsnummer, "ask_citizen", asked);
    const [letter] = (await storedDocuments(sagsnummer)).letters;
    if (!letter) expect.fail("the letter is kept");
    expect(letter).toMatchObject({ kind: "missing", status: "queued", way: "digital_post", sentOn: null });
    const pdf = (await readLetter(ali, sagsnummer, letter.id)) ?? Buffer.alloc(0);
    expect(Buffer.from(letter.sha256)).toEqual(Buffer.from(sha256(pdf)));
    expect(Buffer.from(letter.sealed).includes("%PDF")).toBe(false);
    const text = (await pageTexts(pdf)).join(" ");
    for (const words of ["Kære Ingrid Demosen", "Side 2 mangler.", "Datoen ved din underskrift mangler."])
      expect(text).toContain(words);
    expect(text).toContain("senest den 8. december 2026"); // the day that the sag waits until
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) expect(text.replace(/[\s-]/g, "")).not.toContain(cpr);
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events.at(-1)?.fact).toMatchObject({ step: "ask_citizen", way: "digital_post" });
  });

  test("is answered when something comes, and a new one when it is asked again", async () => {
    const sagsnummer = await broughtTo("received", mette);
    await take(mette, sagsnummer, "ask_citizen", asked);
    await lettersSent(mette, sagsnummer);
    await take(mette, sagsnummer, "receive");
    await take(mette, sagsnummer, "ask_citizen", {
      ...asked,
      mangler: "identity_missing",
      brevvej: "letter",
    });
    const { letters } = await storedDocuments(sagsnummer);
    expect(letters).toMatchObject([
      { kind: "missing", status: "answered", way: "digital_post" },
      { kind: "missing", status: "queued", way: "letter" },
    ]);
    const [first, second] = await Promise.all(letters.map(({ id }) => readLetter(mette, sagsnummer, id)));
    expect((await pageTexts(first ?? Buffer.alloc(0))).join(" ")).toContain("Side 2 mangler.");
    expect((await pageTexts(second ?? Buffer.alloc(0))).join(" ")).not.toContain("Side 2 mangler.");
    const view = await openSag(mette, sagsnummer, NOW);
    expect(view?.letters.map(({ id }) => id)).toEqual(letters.map(({ id }) => id).toReversed());
  });

  test("is never sent when the answer came before it was", async () => {
    const sagsnummer = await broughtTo("awaiting_citizen", mette);
    await take(mette, sagsnummer, "receive");
    expect((await storedDocuments(sagsnummer)).letters).toMatchObject([{ status: "stopped", sentOn: null }]);
  });

  test("is logged when it is read, and is not found by another sag, nor by what is no id", async () => {
    const sagsnummer = await broughtTo("awaiting_citizen", mette);
    const { key, letters } = await storedSag(sagsnummer);
    const id = letters[0]?.id ?? "";
    await readLetter(ali, sagsnummer, id);
    expect(await db().access.findMany({ where: { sagKey: key } })).toMatchObject([
      { actor: ali.key, action: "printed" },
    ]);
    expect(await readLetter(mette, await broughtTo("awaiting_citizen", mette), id)).toBeNull();
    for (const no of ["", "x", "00000000-0000-4000-8000-000000000000"])
      expect(await readLetter(mette, sagsnummer, no)).toBeNull();
    expect(await readLetter(await signedInAs("project_lead"), sagsnummer, id)).toBeNull();
  });

  test("is not made when the step cannot be written down", async () => {
    const sagsnummer = await broughtTo("received", mette);
    await ownerRows("revoke insert (payload) on event from app");
    try {
      await expect(take(mette, sagsnummer, "ask_citizen", asked)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (payload) on event to app");
    }
    expect((await storedDocuments(sagsnummer)).letters).toEqual([]);
  });
});

describe("a death", () => {
  const letterThatLies = (sagsnummer: string, status: string) =>
    ownerRows("update letter set status = $2 where sag_id = (select id from sag where sagsnummer = $1)", [
      sagsnummer,
      status,
    ]);
  const statuses = async (sagsnummer: string) =>
    (await storedDocuments(sagsnummer)).letters.map(({ status }) => status);

  test.each(["queued", "printed"])(
    "stops a letter that is %s, and one that is sent stays sent",
    async (status) => {
      const sagsnummer = await broughtTo("awaiting_citizen", mette);
      await letterThatLies(sagsnummer, status);
      await take(mette, sagsnummer, "end_by_death");
      expect(await statuses(sagsnummer)).toEqual(["stopped"]);
      const sent = await broughtTo("awaiting_citizen", mette);
      await lettersSent(mette, sent);
      await take(mette, sent, "end_by_death");
      expect(await statuses(sent)).toEqual(["sent"]);
    },
  );

  test("lets no letter be made after, and what was stopped stays so when the death was a mistake", async () => {
    const sagsnummer = await broughtTo("awaiting_citizen", mette);
    await letterThatLies(sagsnummer, "queued");
    await take(mette, sagsnummer, "end_by_death");
    for (const step of ["ask_citizen", "send_receipt", "receive"] as const) {
      expect(await take(mette, sagsnummer, step)).toEqual({ ok: false, refusal: "wrong_status" });
    }
    await take(mette, sagsnummer, "reopen");
    expect(await statuses(sagsnummer)).toEqual(["stopped"]);
    await take(mette, sagsnummer, "ask_citizen");
    expect(await statuses(sagsnummer)).toEqual(["stopped", "queued"]);
  });
});

describe("the receipt", () => {
  test("is kept sealed with its SHA-256, names the right two, and says how it is to go", async () => {
    const sagsnummer = await broughtTo("registered", mette);
    await take(mette, sagsnummer, "send_receipt", { vej: "digital_post" });
    const pdf = (await readReceipt(mette, sagsnummer)) ?? Buffer.alloc(0);
    const [letter] = (await storedDocuments(sagsnummer)).letters;
    if (!letter) expect.fail("the receipt is kept");
    expect(letter).toMatchObject({ kind: "receipt", status: "queued", way: "digital_post", sentOn: null });
    expect(Buffer.from(letter.sha256)).toEqual(Buffer.from(sha256(pdf)));
    expect(open(keys(), letterPlace(letter.id), letter.sealed)).toEqual(pdf);
    expect(() => open(keys(), printedFormPlace(letter.id), letter.sealed)).toThrow();
    const text = (await pageTexts(pdf)).join(" ");
    expect(text.indexOf("Ingrid Demosen")).toBeGreaterThanOrEqual(0);
    expect(text).toContain("Karen");
    expect(text).toContain("24. november 2028");
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) expect(text.replace(/[\s-]/g, "")).not.toContain(cpr);
  });

  test("given into the hand is sent at once, and lies in no queue", async () => {
    const sagsnummer = await broughtTo("registered", mette);
    await take(mette, sagsnummer, "send_receipt", { udleveret: "on" });
    const { letters } = await storedDocuments(sagsnummer);
    const sentOn = new Date("2026-11-24T00:00:00Z");
    expect(letters).toMatchObject([{ kind: "receipt", status: "sent", way: "letter", sentOn }]);
  });

  test("says what was entered, and what was not and why", async () => {
    const sagsnummer = await broughtTo("checked", mette, { emner: typedTopics("madservice", ANOTHER_TOPIC) });
    const { fuldmagter } = await storedSag(sagsnummer);
    const dropped = fuldmagter.filter(({ pakke }) => pakke.typeSlug === ANOTHER_TOPIC);
    const fields = Object.fromEntries(
      dropped.map(({ id }) => [handlingField(id), "not_in_national_solution"]),
    );
    await take(mette, sagsnummer, "register", fields);
    await take(mette, sagsnummer, "send_receipt");
    const text = (await pageTexts((await readReceipt(mette, sagsnummer)) ?? Buffer.alloc(0))).join(" ");
    expect(text).toContain("Madservice");
    expect(text).toContain("Hjælpemidler");
    expect(text).toContain("Det kan ikke vælges i Digital Fuldmagt nu.");
    expect(text.indexOf("Madservice")).toBeLessThan(text.indexOf("Hjælpemidler"));
  });

  test("sent again after an undone registration is a new one, and the old is kept", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const first = await readReceipt(mette, sagsnummer);
    for (const step of ["undo_registration", "register", "send_receipt"] as const)
      await take(mette, sagsnummer, step);
    const { letters } = await storedDocuments(sagsnummer);
    expect(letters).toHaveLength(2);
    expect(letters[0] && open(keys(), letterPlace(letters[0].id), letters[0].sealed)).toEqual(first);
  });

  test("tells what was taken back before it was sent, apart from what holds", async () => {
    const sagsnummer = await broughtTo("registered", mette, {
      emner: typedTopics("madservice", ANOTHER_TOPIC),
    });
    await takeBack(mette, sagsnummer, { hvad: "some", emne: ANOTHER_TOPIC });
    await take(mette, sagsnummer, "send_receipt");
    const text = (await pageTexts((await readReceipt(mette, sagsnummer)) ?? Buffer.alloc(0))).join(" ");
    expect(text.indexOf("Madservice")).toBeLessThan(text.indexOf("Det her gælder ikke mere"));
    expect(text.indexOf("Hjælpemidler")).toBeGreaterThan(text.indexOf("Det her gælder ikke mere"));
    expect(text).toContain("Du trak det tilbage den 24. november 2026.");
  });

  test("is not there before it is sent", async () => {
    expect(await readReceipt(mette, await broughtTo("registered", mette))).toBeNull();
  });
});
