import { expect, test } from "vitest";
import {
  letterMetadata,
  manifestOf,
  metadataName,
  pdfName,
  type RemoteLetter,
} from "@/lib/post/remote/format";
import { receiptWords, remoteRunWords } from "@/lib/post/remote/words";

const LETTER: RemoteLetter = {
  key: "11111111-1111-4111-8111-111111111111",
  way: "large_print",
  pageCount: 5,
  returnWay: "reply_envelope",
  sha256: "ab".repeat(32),
  byteCount: 1234,
};

test("a letter is described by what a print service needs, and by nothing of a person or a sag", () => {
  const told = letterMetadata(12, LETTER);
  expect(told).toMatchObject({
    ...{ run: 12, key: LETTER.key, file: `${LETTER.key}.pdf`, sha256: LETTER.sha256, bytes: 1234 },
    ...{ pages: 5, sheets: 3, duplex: true, paper: "A4", largePrint: true, returnEnvelope: true },
  });
  expect(Object.keys(told)).not.toEqual(expect.arrayContaining([expect.stringMatching(/name|cpr|sag/i)]));
  expect(letterMetadata(12, { ...LETTER, way: "letter", returnWay: "counter", pageCount: 2 })).toMatchObject({
    ...{ largePrint: false, returnEnvelope: false, sheets: 1 },
  });
  expect([pdfName(LETTER), metadataName(LETTER)]).toEqual([`${LETTER.key}.pdf`, `${LETTER.key}.json`]);
});

test("the manifest names every letter with what its file must be", () => {
  expect(manifestOf({ number: 12, madeOn: "2026-11-26" }, [LETTER])).toMatchObject({
    ...{ run: 12, version: 1, madeOn: "2026-11-26", count: 1 },
    letters: [{ key: LETTER.key, sha256: LETTER.sha256 }],
  });
});

test("a run is told in one sentence", () => {
  const run = { number: 1, madeOn: "2026-11-26", total: 9, done: 4, waiting: 0, sent: 0, failed: 0 } as const;
  expect(remoteRunWords({ ...run, state: "making" })).toBe("4 af 9 breve er lagt klar.");
  expect(remoteRunWords({ ...run, state: "ready", waiting: 1, sent: 7, failed: 1 })).toBe(
    "7 breve er sendt, 1 brev blev ikke printet og 1 brev venter på kvittering.",
  );
  expect(remoteRunWords({ ...run, state: "undone" })).toContain("printkøen igen");
});

test("a receipt is told with what did not fit", () => {
  const receipt = { id: "1", on: "2026-11-26", problem: null, unknown: 0, again: 0, otherwise: 0 };
  expect(receiptWords(receipt)).toBe("Læst. Alt passede.");
  expect(receiptWords({ ...receipt, unknown: 1, otherwise: 2 })).toBe(
    "Læst. 1 linje er om breve, der ikke er i kørslen og 2 linjer siger noget andet, end vi fik at vide før. Spørg printservicen.",
  );
  expect(receiptWords({ ...receipt, problem: "twice" })).toBe("Lagt til side. Kvitteringen er læst før.");
});
