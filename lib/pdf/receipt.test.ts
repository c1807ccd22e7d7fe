import { expect, test } from "vitest";
import { EXAMPLE_TOPIC, exampleReceipt } from "./example.test-input";
import type { ReceiptInput } from "./paper";
import { pageTexts } from "./read-pdf.test-help";
import { renderReceipt } from "./receipt";

async function receiptText(change: Partial<ReceiptInput> = {}): Promise<string> {
  return (await pageTexts(await renderReceipt(exampleReceipt(change)))).join(" ");
}

test("says who may do what, how, and from which day to which", async () => {
  const text = await receiptText();
  expect(text).toContain("Du har givet Karen Prøvegaard fuldmagt.");
  expect(text).toContain("Det må Karen hjælpe dig med");
  expect(text).toContain("Gøre det for dig handlefuldmagt Nej, det må Karen ikke");
  expect(text).toContain("fra 1. december 2026 til og med 30. november 2028");
});

test("says that it can be withdrawn by phone, at the counter and by letter, without a reason", async () => {
  const text = await receiptText();
  expect(text).toContain("Du skal ikke sige hvorfor.");
  for (const way of ["Ring til os på 66 13 13 72.", "Kom ind til os", "Skriv et brev til os."]) {
    expect(text).toContain(way);
  }
});

test("says what was not entered and why, and is silent when all was", async () => {
  const text = await receiptText();
  expect(text).toContain("Ringe og skrive: kun se med");
  expect(text).toContain("Emnet er ikke i Digital Fuldmagt endnu.");
  expect(await receiptText({ notRegistered: [] })).not.toContain("ikke oprettet");
});

test("says what was taken back since, and of what it was nothing else when that is all", async () => {
  const revoked = [{ ...EXAMPLE_TOPIC, reason: "Du trak det tilbage den 3. december 2026." }];
  const some = await receiptText({ revoked });
  expect(some).toContain("Det her gælder ikke mere");
  expect(some).toContain("3. december 2026");
  const all = await receiptText({ registered: [], revoked });
  expect(all).not.toContain("hjælpe dig med");
  expect(all).not.toContain("til og med");
  expect(await receiptText()).not.toContain("Det her gælder ikke mere");
});

test("is one page for a few topics and PDF/UA-1", async () => {
  const pdf = await renderReceipt(exampleReceipt());
  expect(await pageTexts(pdf)).toHaveLength(1);
  expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
});
