import { access } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { eraseScans } from "@/lib/jobs/erase-scans";
import { pathOf, scansFolder } from "@/lib/post/store/folder";
import { broughtTo, signedInAs, takeBack } from "@/tests/case-work";
import { aScannedPage } from "@/tests/scanned-sag";

const mette = await signedInAs("caseworker");

const isThere = (id: string) =>
  access(pathOf(scansFolder(environment().dataDir), id)).then(
    () => true,
    () => false,
  );
const rowsOf = (id: string) => db().scanPage.count({ where: { id } });
const on = (day: string) => new Date(`${day}T12:00:00Z`);

describe("the scanned pages of a closed sag", () => {
  // Sager are closed on 24 November 2026; as the settings come, all but completed and ended ones are kept for 12 months.
  test.each([
    ["withdrawn", "2027-11-24", "2027-11-25"],
    ["rejected", "2027-11-24", "2027-11-25"],
    ["ended", "2031-11-24", "2031-11-25"],
  ] as const)(
    "of one that is %s are there as long as the sag is kept, and gone the day after",
    async (status, last, after) => {
      const page = await aScannedPage({ sagsnummer: await broughtTo(status, mette), formPage: 1 });
      await eraseScans(on(last));
      expect([await rowsOf(page.id), await isThere(page.pictureId)]).toEqual([1, true]);
      await eraseScans(on(after));
      expect([await rowsOf(page.id), await isThere(page.pictureId)]).toEqual([0, false]);
      expect(await isThere(page.keptId)).toBe(false);
    },
  );

  test("of one that was completed count from when its fuldmagter hold no more", async () => {
    const runsOut = await aScannedPage({ sagsnummer: await broughtTo("completed", mette) });
    const revoked = await broughtTo("completed", mette);
    const takenBack = await aScannedPage({ sagsnummer: revoked });
    await takeBack(mette, revoked);
    await eraseScans(on("2031-11-25"));
    expect([await rowsOf(runsOut.id), await rowsOf(takenBack.id)]).toEqual([1, 0]);
    await eraseScans(on("2033-12-01"));
    expect(await rowsOf(runsOut.id)).toBe(0);
  });

  test("of an open sag stay, however old it is", async () => {
    const page = await aScannedPage({ sagsnummer: await broughtTo("received", mette) });
    await eraseScans(on("2046-01-01"));
    expect([await rowsOf(page.id), await isThere(page.pictureId)]).toEqual([1, true]);
  });
});

describe("pages that no sag wanted", () => {
  test("are gone thirty days after they were set aside; those that wait for somebody stay", async () => {
    const createdAt = on("2026-10-01");
    const aside = await aScannedPage({ state: "set_aside", createdAt });
    const waiting = await aScannedPage({ state: "unmatched", createdAt });
    await eraseScans(on("2026-10-31"));
    expect(await rowsOf(aside.id)).toBe(1);
    await eraseScans(on("2026-11-02"));
    expect([await rowsOf(aside.id), await rowsOf(waiting.id)]).toEqual([0, 1]);
    expect([await isThere(aside.pictureId), await isThere(waiting.pictureId)]).toEqual([false, true]);
  });
});

describe("the file that came", () => {
  test("is gone thirty days after all its pages have a place, and its hash stays", async () => {
    const createdAt = on("2026-10-01");
    const sagsnummer = await broughtTo("received", mette);
    const page = await aScannedPage({ sagsnummer, createdAt });
    const waiting = await aScannedPage({ createdAt });
    await eraseScans(on("2026-10-31"));
    expect(await isThere(page.keptId)).toBe(true);
    await eraseScans(on("2026-11-02"));
    expect([await isThere(page.keptId), await isThere(page.pictureId)]).toEqual([false, true]);
    expect(await isThere(waiting.keptId)).toBe(true);
    const row = await db().scanFile.findUniqueOrThrow({ where: { id: page.fileId } });
    expect(row).toMatchObject({ keptId: null });
    expect(row.sha256).not.toBeNull();
  });
});
