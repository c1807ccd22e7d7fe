import { pdfResponse } from "@/app/pdf-response";
import { requirePermission } from "@/lib/auth/session";
import { readEditionPdf } from "@/lib/report/reading/editions";
import { statusFileName } from "@/lib/report/reading/words";
import { askedFor, editionIn } from "../asked";

type Context = { params: Promise<{ kvartal: string }> };

/** As it was published, byte for byte. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await requirePermission("status:read");
  const edition = await askedFor(params, editionIn(request));
  return pdfResponse(await readEditionPdf(edition), statusFileName(edition));
}
