import { expect, test } from "vitest";
import { batchLead, batchState, fileKindWords, fileWords, readWords } from "@/lib/post/in/batch-words";
import type { BatchFile } from "@/lib/post/in/batches";

const counts = { state: "reading", pageCount: 120, readCount: 34, fileCount: 3, refusedCount: 0 } as const;
const file: BatchFile = {
  position: 1,
  type: "application/pdf",
  refusal: null,
  note: null,
  pageCount: 3,
  readCount: 3,
};

test("a pile says how far it is read", () => {
  expect(readWords(counts)).toBe("Læst: 34 af 120 sider");
  expect(batchLead(counts)).toBe("Siderne bliver læst nu. Du kan godt gå herfra imens.");
  expect(batchState(counts)).toBe("Læser: 34 af 120");
  expect(batchState({ ...counts, readCount: 0 })).toBe("Venter");
});

test("a pile that is read says so, and how many files were refused", () => {
  const read = { ...counts, state: "read", readCount: 120 } as const;
  expect(batchLead(read)).toBe("Alle 120 sider er læst.");
  expect(batchLead({ ...read, refusedCount: 1 })).toBe(
    "Alle 120 sider er læst. 1 fil af 3 er ikke taget ind.",
  );
  expect(batchLead({ ...read, pageCount: 1 })).toBe("Siden er læst.");
  expect(batchState(read)).toBe("Læst");
});

test("a pile of which nothing was taken in says so, whatever its state", () => {
  const nothing = { ...counts, state: "read", pageCount: 0, readCount: 0, refusedCount: 3 } as const;
  expect(batchLead(nothing)).toBe("Ingen af filerne kunne tages ind. Se hvorfor herunder.");
  expect(batchState(nothing)).toBe("Intet taget ind");
});

test("a file says what it is, and why it was refused or how far it is read", () => {
  expect(fileKindWords(file)).toBe("PDF, 3 sider");
  expect(fileWords(file)).toBe("Læst.");
  expect(fileWords({ ...file, readCount: 1 })).toBe("1 af 3 læst.");
  expect(fileWords({ ...file, note: "named_otherwise" })).toMatch(
    /^Læst\. Filens navn siger en anden slags fil/,
  );
  const refused = { ...file, type: null, refusal: "empty", pageCount: 0, readCount: 0 };
  expect(fileWords(refused)).toBe("Filen er tom. Scan siderne igen.");
  expect(fileKindWords(refused)).toBe("Ukendt");
});
