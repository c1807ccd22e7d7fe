import { pdfResponse } from "@/app/pdf-response";
import { requirePermission } from "@/lib/auth/session";
import { readBlankPapers } from "@/lib/post/blank/paper";
import { parseSpanPath } from "@/lib/post/blank/paths";

type Context = { params: Promise<{ numre: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("post:read");
  const { numre } = await params;
  const span = parseSpanPath(numre);
  return pdfResponse(span && (await readBlankPapers(actor, span)), `blanketter-${numre}.pdf`);
}
