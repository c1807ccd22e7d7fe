import { pdfResponse } from "@/app/pdf-response";
import { requirePermission } from "@/lib/auth/session";
import { readReceipt } from "@/lib/sag/papers/documents";

type Context = { params: Promise<{ sagsnummer: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("sag:read");
  const { sagsnummer } = await params;
  return pdfResponse(await readReceipt(actor, sagsnummer), `kvittering-${sagsnummer}.pdf`);
}
