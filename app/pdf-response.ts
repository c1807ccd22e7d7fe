import { notFound } from "next/navigation";

/** A kept document, shown in the browser and stored by nobody on the way. */
export function pdfResponse(pdf: Uint8Array | null, fileName: string): Response {
  if (!pdf) notFound();
  return new Response(Uint8Array.from(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}
