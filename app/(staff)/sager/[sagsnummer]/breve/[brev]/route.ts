import { pdfResponse } from "@/app/pdf-response";
import { requirePermission } from "@/lib/auth/session";
import { readLetter } from "@/lib/sag/papers/documents";

type Context = { params: Promise<{ sagsnummer: string; brev: string }> };

/** A letter by its id: `/sager/2026-000482/breve/<id>.pdf`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("sag:read");
  const { sagsnummer, brev } = await params;
  const id = /^([0-9a-f-]{36})\.pdf$/.exec(brev)?.[1] ?? "";
  return pdfResponse(await readLetter(actor, sagsnummer, id), `brev-${sagsnummer}.pdf`);
}
