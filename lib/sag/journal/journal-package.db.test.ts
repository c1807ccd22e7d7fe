import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { sha256 } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { writePageText } from "@/lib/post/pages/write-text";
import { journalPackage } from "@/lib/sag/journal/journal-package";
import {
  broughtTo,
  changed,
  lettersSent,
  ownerRows,
  signedInAs,
  storedDocuments,
  storedSag,
  take,
  takeBack,
} from "@/tests/case-work";
import {
  A_TOPIC,
  ANOTHER_TOPIC,
  aForm,
  INGRIDS_CPR,
  KARENS_CPR,
  NOW,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedTopics,
} from "@/tests/people";
import { aScannedPage } from "@/tests/scanned-sag";

const mette = await signedInAs("caseworker");

async function filesOf(sagsnummer: string): Promise<Record<string, Uint8Array>> {
  return unzipSync((await journalPackage(mette, sagsnummer)) ?? expect.fail("there is a package"));
}

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");

/** A sag with papers in force and before, both kinds of letter, and a topic taken back. */
async function aFullSag(): Promise<string> {
  const sagsnummer = await broughtTo("received", mette);
  await take(mette, sagsnummer, "ask_citizen");
  await lettersSent(mette, sagsnummer);
  await changed(mette, sagsnummer, { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) });
  for (const step of ["receive", "check", "register"] as const) await take(mette, sagsnummer, step);
  await take(mette, sagsnummer, "send_receipt", { vej: "digital_post" });
  await lettersSent(mette, sagsnummer);
  await takeBack(mette, sagsnummer, { hvad: "some", emne: ANOTHER_TOPIC, hvordan: "counter" });
  return sagsnummer;
}

describe("the package for the journal", () => {
  test("holds every document as it was made, under names that tell no person, with its SHA-256", async () => {
    const sagsnummer = await aFullSag();
    const files = await filesOf(sagsnummer);
    expect(Object.keys(files)).toEqual([
      "01-formular-afloest.pdf",
      "02-brev-der-mangler-noget.pdf",
      "03-formular.pdf",
      "04-kvittering.pdf",
      "LAES-MIG.txt",
      "metadata.json",
    ]);
    const { documents } = JSON.parse(textOf(files["metadata.json"]));
    const { printedForms, letters } = await storedDocuments(sagsnummer);
    const kept = [...printedForms, ...letters].map((row) => Buffer.from(row.sha256).toString("hex"));
    expect(documents.map(({ sha256 }: { sha256: string }) => sha256).sort()).toEqual(kept.sort());
    for (const { file, sha256: told } of documents)
      expect(Buffer.from(sha256(files[file] ?? new Uint8Array())).toString("hex"), file).toBe(told);
    expect(documents).toMatchObject([
      { kind: "form", inForce: false },
      { kind: "missing", inForce: true, way: "letter", status: "answered" },
      { kind: "form", inForce: true },
      { kind: "receipt", way: "digital_post", status: "sent" },
    ]);
  });

  test("holds the pages that came back as pictures, with what a colleague has typed of them", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const { id } = await aScannedPage({ sagsnummer, formPage: 2 });
    await aScannedPage({ sagsnummer, formPage: 1, picture: null });
    const typedText = aForm({ side: id, tekst: "Underskrift: Ingrid", tekstversion: "0" });
    await writePageText(mette, id, typedText, NOW);
    const { "metadata.json": metadata, ...files } = await filesOf(sagsnummer);
    const picture = files["scan-01-side-2.jpg"] ?? new Uint8Array();
    expect(JSON.parse(textOf(metadata)).scans).toMatchObject([
      {
        file: "scan-01-side-2.jpg",
        formPage: 2,
        state: "matched",
        handwriting: "Underskrift: Ingrid",
        sha256: Buffer.from(sha256(picture)).toString("hex"),
      },
      { file: null, formPage: 1, handwriting: null },
    ]);
  });

  test("tells sag, parties, KLE and the fate of each fuldmagt, in a format with name and version", async () => {
    const sagsnummer = await aFullSag();
    const { key } = await storedSag(sagsnummer);
    const metadata = JSON.parse(textOf((await filesOf(sagsnummer))["metadata.json"]));
    expect(metadata).toMatchObject({
      format: "fuldmagtsblikket-journalpakke",
      version: 1,
      sag: {
        sagsnummer,
        key,
        status: "completed",
        registeredOn: "2026-11-24",
        validFrom: "2026-11-24",
        validTo: "2028-11-24",
        renews: null,
      },
      parties: [
        { role: "fuldmagtsgiver", name: "Ingrid Demosen", cpr: INGRIDS_CPR, cvr: null },
        { role: "fuldmagtshaver", name: "Karen Prøvegaard", cpr: KARENS_CPR, cvr: null },
      ],
    });
    expect(metadata.fuldmagter).toMatchObject([
      { type: ANOTHER_TOPIC, kind: "act", channel: "contact", fate: "revoked", fateSource: "counter" },
      { type: ANOTHER_TOPIC, channel: "self_service", fate: "revoked", fateOn: "2026-11-24" },
      { type: A_TOPIC, kind: "act", channel: "contact", fate: "active", fateSource: "own_registration" },
      { type: A_TOPIC, kind: "act", channel: "self_service", fate: "active" },
    ]);
    expect(metadata.kle.length).toBeGreaterThan(0);
    for (const { number, topics } of metadata.kle) {
      expect(number).toMatch(/^\d{2}(\.\d{2}){0,2}$/);
      expect(topics.length).toBeGreaterThan(0);
    }
  });

  test("has the same bytes each time, whatever number the journal gives meanwhile", async () => {
    const sagsnummer = await aFullSag();
    const first = await journalPackage(mette, sagsnummer);
    await ownerRows("update sag set journal_number = 'EMN-1', version = version + 1 where sagsnummer = $1", [
      sagsnummer,
    ]);
    expect(
      Buffer.from((await journalPackage(mette, sagsnummer)) ?? []).equals(first ?? new Uint8Array()),
    ).toBe(true);
  });

  test("has no address but in the window of the fuldmagtsgiver's own letters, and a protected one of the other nowhere", async () => {
    const sagsnummer = await broughtTo("completed", mette, {
      fuldmagtsgiver: typedFuldmagtsgiver({ oplyst: "protected", vej: "Hemmelig Sti 7" }),
      fuldmagtshaver: typedFuldmagtshaver({ oplyst: "protected", vej: "Skjulestedet 3" }),
    });
    const { "metadata.json": metadata, "LAES-MIG.txt": readMe, ...pdfs } = await filesOf(sagsnummer);
    for (const text of [textOf(metadata), textOf(readMe)])
      expect(text).not.toMatch(/Hemmelig|Skjulestedet|5000|5200/);
    expect(JSON.parse(textOf(metadata)).parties).toMatchObject([
      { protectedAddress: true },
      { protectedAddress: true },
    ]);
    for (const [name, pdf] of Object.entries(pdfs)) {
      const pages = await pageTexts(pdf);
      expect(pages.join(" "), name).not.toContain("Skjulestedet");
      expect(
        pages.flatMap((text, at) => (text.includes("Hemmelig Sti") ? [at] : [])),
        name,
      ).toEqual([0]);
    }
  });

  test("is logged each time it is fetched, and is not there when it cannot be", async () => {
    const sagsnummer = await broughtTo("completed", mette);
    const { key } = await storedSag(sagsnummer);
    await journalPackage(mette, sagsnummer);
    const looks = () => db().access.findMany({ where: { sagKey: key } });
    expect(await looks()).toMatchObject([{ actor: mette.key, action: "printed", purpose: "journal" }]);
    await ownerRows("revoke insert (actor) on access from app");
    try {
      await expect(journalPackage(mette, sagsnummer)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (actor) on access to app");
    }
  });

  test("is not made of an open sag, of one that is none, nor for another than a caseworker", async () => {
    expect(await journalPackage(mette, await broughtTo("checked", mette))).toBeNull();
    expect(await journalPackage(mette, "2026-999999")).toBeNull();
    const lead = await signedInAs("project_lead");
    expect(await journalPackage(lead, await broughtTo("completed", mette))).toBeNull();
  });
});
