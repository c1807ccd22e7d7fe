import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { toCsv } from "@/lib/list-file/csv";
import { readListFile } from "@/lib/list-file/read";
import { toXlsx } from "@/lib/list-file/xlsx";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Bytes of an encoding with one byte a sign, for the few letters used here. */
const bytes = (text: string, letters: Record<string, number>) =>
  Uint8Array.from([...text].map((sign) => letters[sign] ?? sign.charCodeAt(0)));

const codeOf = async (file: Uint8Array) => {
  const read = await readListFile(file);
  return read.ok ? "read" : read.refusal.at ? `${read.refusal.code} ${read.refusal.at}` : read.refusal.code;
};
const rowsOf = async (file: Uint8Array) => {
  const read = await readListFile(file);
  return read.ok ? read.rows : read.refusal;
};

const TABLE = {
  sheet: "Liste",
  about: [] as [string, string][],
  headers: ["Titel", "Privilegienavn"],
  rows: [
    ["Hjælpemidler; små", "urn:dk:hjaelp"],
    ["Ældre\nog syge", 'a"b'],
  ],
};

describe("a list is read from", () => {
  test.each([";", ",", "\t"])("CSV with %o between the cells", async (sign) => {
    const text = `Titel${sign}Privilegienavn\r\nRåd${sign}urn:dk:raad\r\n`;
    expect(await rowsOf(utf8(text))).toEqual([["Titel", "Privilegienavn"], ["Råd", "urn:dk:raad"], [""]]);
  });

  test("UTF-8 with and without its mark, and Windows-1252", async () => {
    const wanted = [
      ["Titel", "Privilegienavn"],
      ["Ældre – så", "urn:x"],
    ];
    const text = "Titel;Privilegienavn\nÆldre – så;urn:x";
    expect(await rowsOf(utf8(text))).toEqual(wanted);
    expect(await rowsOf(utf8(`\uFEFF${text}`))).toEqual(wanted);
    expect(await rowsOf(bytes(text, { "–": 0x96 }))).toEqual(wanted);
  });

  test("what we write ourselves, as CSV and as a workbook, row by row", async () => {
    const [csv, xlsx] = [await rowsOf(utf8(toCsv(TABLE))), await rowsOf(await toXlsx(TABLE))];
    const texts = [TABLE.headers, ...TABLE.rows];
    expect((csv as string[][]).filter((row) => row.some(Boolean))).toEqual(texts);
    expect((xlsx as string[][]).filter((row) => row.some(Boolean))).toEqual(texts);
    expect((xlsx as string[][])[1]).toEqual(TABLE.headers); // an empty row before it counts
  });
});

describe("a file is refused", () => {
  test("when it is empty, also of blanks, and when it is too large", async () => {
    expect(await codeOf(Uint8Array.of())).toBe("empty");
    expect(await codeOf(utf8(" \r\n\t "))).toBe("empty");
    expect(await codeOf(utf8("a;b\n".repeat(500_001)))).toBe("too_large");
  });

  test("when it is a picture or a document, whatever it is called", async () => {
    expect(await codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d))).toBe(
      "not_a_list",
    );
    expect(await codeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46))).toBe("not_a_list");
    expect(await codeOf(zipSync({ "word/document.xml": utf8("<w/>") }))).toBe("unreadable_workbook");
    expect(await codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3))).toBe("unreadable_workbook");
  });

  test("when its letters are of another encoding", async () => {
    expect(await codeOf(Uint8Array.of(0xff, 0xfe, 0x54, 0))).toBe("wrong_encoding");
    const dos = bytes("Titel;Privilegienavn\nPå tværs;x", { å: 0x86, æ: 0x91 });
    expect(await codeOf(dos)).toBe("wrong_encoding");
    const mac = bytes("Titel;Privilegienavn\nSøg på;x", { ø: 0xbf, å: 0x8c });
    expect(await codeOf(mac)).toBe("wrong_encoding");
  });

  test("when a quote is not closed, with its row", async () => {
    expect(await codeOf(utf8('Titel;Privilegienavn\na;b\n"c;d\n'))).toMatch(/^quotes \d+$/);
  });

  test("when it has a formula, with its place", async () => {
    expect(await codeOf(utf8("Titel;Privilegienavn\na;b\nc;=1+1\n"))).toBe("formula række 3");
    expect(await codeOf(utf8('Titel;Privilegienavn\n@SUM(A1);b\n"+cmd|/c calc!A1";b'))).toBe(
      "formula række 2",
    );
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>1</v></c></row></sheetData></worksheet>`;
    expect(await codeOf(zipSync({ "xl/worksheets/sheet1.xml": utf8(sheet) }))).toBe("formula celle B1");
  });

  test("when a workbook is far larger unpacked than it says to the eye", async () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(31_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(bomb)).toBe("too_large_unpacked");
  });

  test.each([
    ["in the last corner", `<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row>`],
    ["written another way", `<x:row><x:c s=">" R="1" r = 'xfd1048576'/></x:row>`],
    ["whose place is hidden in a sign", `<row><c r="&#88;FD1048576"/></row>`],
    ["far to the right of many empty rows", `${"<row/>".repeat(400_000)}<row>${"<c/>".repeat(16)}</row>`],
  ])("when a small workbook has a cell %s", async (_, rows) => {
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    expect(await codeOf(zipSync({ "xl/worksheets/sheet1.xml": utf8(sheet) }))).toBe("too_large_unpacked");
    const elsewhere = { "xl/worksheets/a.xml": utf8("<a/>"), "xl/other/b": utf8(sheet) };
    expect(await codeOf(zipSync(elsewhere))).toBe("too_large_unpacked");
  });
});
