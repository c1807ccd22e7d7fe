import { type APIRequestContext, expect } from "@playwright/test";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";

/** A document of a sag: shown as PDF, and kept by nobody on the way. */
export async function openPdf(request: APIRequestContext, path: string): Promise<Buffer> {
  const response = await request.get(path);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("application/pdf");
  expect(response.headers()["cache-control"]).toBe("no-store");
  const pdf = await response.body();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  return pdf;
}

export async function pdfText(request: APIRequestContext, path: string): Promise<string> {
  return (await pageTexts(await openPdf(request, path))).join("\n");
}
