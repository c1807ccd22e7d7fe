import { notFound } from "next/navigation";
import { listHeaders } from "@/app/list-file-response";
import { requirePermission } from "@/lib/auth/session";
import { runNumber } from "@/lib/post/out/run";
import { readRunPdf } from "@/lib/post/out/run-pdf";

type Context = { params: Promise<{ koersel: string }> };

/** All letters of a run as one file: to be printed, and stored by nobody on the way. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("post:handle");
  const number = runNumber((await params).koersel) ?? notFound();
  const pdf = (await readRunPdf(actor, number)) ?? notFound();
  return new Response(Uint8Array.from(pdf), {
    headers: {
      ...listHeaders("application/pdf"),
      "content-disposition": `attachment; filename="koersel-${number}.pdf"`,
    },
  });
}
