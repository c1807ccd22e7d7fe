import type { Locator, Page } from "@playwright/test";
import { dayOf, readSheet } from "@/lib/list-file/read-sheet.test-help";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { look } from "../steps/look";
import { THEIR_PLACE, whileMany } from "../steps/many";
import { today, todayTyped } from "../steps/people";
import { shownList } from "../steps/sag";

test.use({ as: "caseworker" });

const EXPORTS = "select actor, sag_key, criterion from access where action = 'exported'";

test("a list as a file is what is on the screen, cell by cell, on all its pages", async ({
  page,
  server,
}) => {
  await whileMany(server.database, 70, async () => {
    const before = await rows(server.database, EXPORTS);
    await page.goto(`/sager?koe=mangler&sted=${THEIR_PLACE}&sorter=-fuldmagtsgiver`);
    await look(page);
    const [csv, xlsx] = [await fileOf(page, "CSV"), await fileOf(page, "Excel (XLSX)")];
    const screen = await cellsOnAllPages(page);
    expect(screen).toHaveLength(70);
    const place = await page.getByLabel("Sted", { exact: true }).locator("option:checked").textContent();
    const about = [
      ["Sager", "Mangler noget"],
      ["Sted", place ?? ""],
      ["Rækkefølge", "Efter den, der giver, fra Å til A"],
      ["Dato", todayTyped()],
      ["Antal sager", "70"],
      [],
    ];
    const headers = [
      "Giver fuldmagt",
      "Sagsnummer",
      "Får fuldmagt",
      "Emner",
      "Hvor står den",
      "Det mangler",
      "Hvem har den",
      "Borgerens frist",
      "Dage over",
    ];

    await test.step("CSV", async () => {
      expect(csv.name).toBe(`sager-mangler-${today()}.csv`);
      expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const table = fromCsv(csv.bytes.toString("utf8").slice(1));
      expect(table.map(shorn)).toEqual([...about, headers, ...screen].map(shorn));
    });
    await test.step("XLSX", async () => {
      expect(xlsx.name).toBe(`sager-mangler-${today()}.xlsx`);
      const table = readSheet(xlsx.bytes).map((row) =>
        row.map((cell) => {
          if (cell === null) return "";
          if ("text" in cell) return cell.text;
          return cell.isDay ? dayOf(cell.number).split("-").reverse().join(".") : String(cell.number);
        }),
      );
      expect(table.map(shorn)).toEqual([...about, headers, ...screen].map(shorn));
    });
    await test.step("and each left one row in the log, which names no sag", async () => {
      const after = await rows(server.database, EXPORTS);
      expect(after).toHaveLength(before.length + 2);
      expect(after.at(-1)).toMatchObject({ sag_key: null, criterion: null });
    });
  });
});

async function fileOf(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const href = await page.getByRole("link", { name: `Hent listen som ${kind}` }).getAttribute("href");
  const response = await page.request.get(href ?? "");
  expect(response.status()).toBe(200);
  expect(response.headers()["cache-control"]).toBe("no-store");
  const name = /^attachment; filename="([^"]+)"$/.exec(response.headers()["content-disposition"] ?? "")?.[1];
  return { name: name ?? "", bytes: await response.body() };
}

/** What the rows say, a part of a cell at a time, in the order that it stands there. */
async function cellsOnAllPages(page: Page): Promise<string[][]> {
  const read: string[][] = [];
  for (;;) {
    for (const row of (await shownList(page).getByRole("row").all()).slice(1)) read.push(await cellsOf(row));
    const next = page.getByRole("link", { name: "Næste side" });
    if ((await next.count()) === 0) return read;
    await page.goto((await next.getAttribute("href")) ?? "");
  }
}

async function cellsOf(row: Locator): Promise<string[]> {
  // what one chooses by stands before, and the way to take a sag beside who has it
  const texts = (await row.locator("th, td").allInnerTexts()).slice(-5);
  const [giver = [], haver = [], status = [], who = [], due = []] = texts.map((text) =>
    text.split("\n").map((line) => line.trim()),
  );
  const formula = (name = "") => (name.startsWith("=") ? `'${name}` : name);
  return [
    giver[0] ?? "",
    giver[1] ?? "",
    formula(haver[0]?.replace(/^til /, "")),
    (haver[1] ?? "").replace(/ emner?$/, ""),
    status[0] ?? "",
    status[1] ?? "",
    (who[0] ?? "").replace(/\s*Tag\b.*$/, ""),
    due[0] ?? "",
    (due[1] ?? "").replace(/ dage? over$/, ""),
  ];
}

/** Semicolons and CRLF; quotes where a field holds one of them. */
function fromCsv(text: string): string[][] {
  const lines = text.split("\r\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)]
      .map(([, field = ""]) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
      .slice(0, line.split(";").length),
  );
}

/** Without the empty cells at its end. */
function shorn(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== "") + 1);
}
