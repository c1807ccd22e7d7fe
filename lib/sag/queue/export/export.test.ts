import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/list-file/csv";
import { dayOf, readSheet } from "@/lib/list-file/read-sheet.test-help";
import { cellText } from "@/lib/list-file/table";
import { toXlsx } from "@/lib/list-file/xlsx";
import type { QueueLine } from "../line";
import { plainQueue, type ShownQueue } from "../query";
import { QUEUE_NAMES } from "../queues";
import { exportName, exportTable } from "./table";

const TODAY = "2026-11-24";
const NAMES = { areas: [], locations: [{ slug: "ouh", title: "OUH; indgang »A«" }] };

function aLine(change: Partial<QueueLine> = {}): QueueLine {
  return {
    sagsnummer: "2026-000482",
    version: 1,
    fuldmagtsgiver: "Ingrid Demosen",
    fuldmagtshaver: "Karen Prøvegaard",
    topicCount: 2,
    status: "awaiting_citizen",
    missing: "side 3",
    assigneeId: null,
    assignee: null,
    dueOn: "2026-11-22",
    createdOn: "2026-11-01",
    expiring: null,
    ...change,
  };
}

const tableOf = (lines: QueueLine[], shown: ShownQueue = plainQueue("mangler")) =>
  exportTable(shown, { lines, names: NAMES, today: TODAY });

describe("a list as a file", () => {
  it("says first which list it is, what was chosen, in which order, on which day and how many", () => {
    const shown = plainQueue("mangler");
    expect(tableOf([aLine()]).about).toEqual([
      ["Sager", "Mangler noget"],
      ["Valg", "Ingen"],
      ["Rækkefølge", "Ældste frist først"],
      ["Dato", { day: TODAY }],
      ["Antal sager", 1],
    ]);
    const narrowed = { ...shown, filters: { ...shown.filters, location: "ouh", who: "nobody" as const } };
    expect(tableOf([], narrowed).about.slice(1, 3)).toEqual([
      ["Sted", "OUH; indgang »A«"],
      ["Hvem har den", "Ingen"],
    ]);
  });

  it("has no formula in what was chosen either: a place is called what somebody typed", () => {
    const names = { areas: [], locations: [{ slug: "ouh", title: '=HYPERLINK("x")' }] };
    const shown = plainQueue("mangler");
    const narrowed = { ...shown, filters: { ...shown.filters, location: "ouh" } };
    expect(exportTable(narrowed, { lines: [], names, today: TODAY }).about[1]).toEqual([
      "Sted",
      `'=HYPERLINK("x")`,
    ]);
  });

  it("has a cell for each thing that a row shows", () => {
    const { headers, rows } = tableOf([aLine(), aLine({ dueOn: TODAY, assignee: "Mette Vejleder" })]);
    expect(headers).toEqual([
      "Giver fuldmagt",
      "Sagsnummer",
      "Får fuldmagt",
      "Emner",
      "Hvor står den",
      "Det mangler",
      "Hvem har den",
      "Borgerens frist",
      "Dage over",
    ]);
    expect(rows.map((row) => row.map(cellText))).toEqual([
      [
        "Ingrid Demosen",
        "2026-000482",
        "Karen Prøvegaard",
        "2",
        "Mangler noget",
        "side 3",
        "Ikke fordelt",
        "22.11.2026",
        "2",
      ],
      [
        "Ingrid Demosen",
        "2026-000482",
        "Karen Prøvegaard",
        "2",
        "Mangler noget",
        "side 3",
        "Mette Vejleder",
        "24.11.2026",
        "",
      ],
    ]);
    for (const queue of QUEUE_NAMES)
      expect(tableOf([aLine()], plainQueue(queue)).rows[0]).toHaveLength(
        tableOf([], plainQueue(queue)).headers.length,
      );
  });

  it("is Danish CSV: a mark for UTF-8, semicolons, CRLF, and quotes where a semicolon stands", () => {
    const shown = plainQueue("mangler");
    const filters = { ...shown.filters, location: "ouh" };
    const csv = toCsv(tableOf([aLine({ fuldmagtsgiver: 'Åse; "Ø" Demosen' })], { ...shown, filters }));
    expect(csv.startsWith("\uFEFFSager;Mangler noget\r\n")).toBe(true);
    expect(csv).toContain('Sted;"OUH; indgang »A«"\r\n');
    expect(csv).toContain("Dato;24.11.2026\r\nAntal sager;1\r\n\r\nGiver fuldmagt;Sagsnummer;");
    expect(csv).toContain('"Åse; ""Ø"" Demosen";2026-000482;Karen Prøvegaard;2;');
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("is a workbook with the same cells, where days are days and numbers numbers", async () => {
    const table = tableOf([aLine(), aLine({ fuldmagtsgiver: "Åse & <Ø>", dueOn: null })]);
    const rows = readSheet(await toXlsx(table));
    const texts = rows.map((row) =>
      row.map((cell) =>
        cell === null
          ? ""
          : "text" in cell
            ? cell.text
            : cell.isDay
              ? dayOf(cell.number)
              : String(cell.number),
      ),
    );
    const wanted = [...table.about, [], table.headers, ...table.rows].map((row) =>
      row.map((cell) => (cell !== null && typeof cell === "object" ? cell.day : cellText(cell))),
    );
    expect(texts.map((row) => row.join("|").replace(/\|+$/, ""))).toEqual(
      wanted.map((row) => row.join("|").replace(/\|+$/, "")),
    );
    expect(rows[3]?.[1]).toEqual({ number: expect.any(Number), isDay: true });
    expect(rows[4]?.[1]).toEqual({ number: 2, isDay: false });
    expect(rows[7]?.[7]).toMatchObject({ isDay: true });
  });

  it("runs no formula, whatever somebody is called", async () => {
    const evil = [
      "=1+1",
      "+45",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "＝1",
      '=HYPERLINK("http://x.example";"a")',
    ];
    for (const name of evil) {
      const table = tableOf([aLine({ fuldmagtsgiver: name, fuldmagtshaver: name, assignee: name })]);
      expect(table.rows[0]?.[0]).toBe(`'${name}`);
      const cell = readSheet(await toXlsx(table))[7]?.[0];
      expect(cell && "text" in cell ? cell.text.charAt(0) : "").toBe("'");
      for (const field of toCsv(table).split(/;|\r\n/)) expect(field).not.toMatch(/^"?[=+@\t＝]/);
    }
  });

  it("has a name without a person", () => {
    expect(exportName(plainQueue("mangler"), TODAY)).toBe("sager-mangler-2026-11-24");
  });
});
