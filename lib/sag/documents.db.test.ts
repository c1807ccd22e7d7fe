import { describe, expect, test } from "vitest";
import { open, sha256 } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { pageTexts, scannedCodes } from "@/lib/pdf/read-pdf.test-help";
import { parsePageCode } from "@/lib/post/code";
import { readPapers, readReceipt } from "@/lib/sag/documents";
import { handlingField } from "@/lib/sag/input/register-national";
import { FORM_VERSION, printedFormPlace } from "@/lib/sag/papers";
import { letterPlace } from "@/lib/sag/receipt";
import { keys } from "@/lib/secrets";
import {
  broughtTo,
  changed,
  ownerRows,
  registered,
  signedInAs,
  storedDocuments,
  storedSag,
  take,
} from "@/tests/case-work";
import { ANOTHER_TOPIC, INGRIDS_CPR, KARENS_CPR, typedFuldmagtsgiver, typedTopics } from "@/tests/people";

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

describe("the receipt", () => {
  test("is kept sealed with its SHA-256, names the right two, and says how it was sent", async () => {
    const sagsnummer = await broughtTo("registered", mette);
    await take(mette, sagsnummer, "send_receipt", { vej: "digital_post" });
    const pdf = (await readReceipt(mette, sagsnummer)) ?? Buffer.alloc(0);
    const [letter] = (await storedDocuments(sagsnummer)).letters;
    if (!letter) expect.fail("the receipt is kept");
    expect(letter).toMatchObject({ kind: "receipt", status: "sent", way: "digital_post" });
    expect(letter.sentOn).toEqual(new Date("2026-11-24T00:00:00Z"));
    expect(Buffer.from(letter.sha256)).toEqual(Buffer.from(sha256(pdf)));
    expect(open(keys(), letterPlace(letter.id), letter.sealed)).toEqual(pdf);
    expect(() => open(keys(), printedFormPlace(letter.id), letter.sealed)).toThrow();
    const text = (await pageTexts(pdf)).join(" ");
    expect(text.indexOf("Ingrid Demosen")).toBeGreaterThanOrEqual(0);
    expect(text).toContain("Karen");
    expect(text).toContain("24. november 2028");
    for (const cpr of [INGRIDS_CPR, KARENS_CPR]) expect(text.replace(/[\s-]/g, "")).not.toContain(cpr);
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

  test("is not there before it is sent", async () => {
    expect(await readReceipt(mette, await broughtTo("registered", mette))).toBeNull();
  });
});
