import { notFound } from "next/navigation";
import { keptFileFault, keptFileResponse } from "@/app/(staff)/post/kept-file-response";
import { requirePermission } from "@/lib/auth/session";
import { readOriginal } from "@/lib/post/pages/original";

type Context = { params: Promise<{ fil: string }> };

/** The file that came, to be saved and never to be shown: it was made by somebody we do not know. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("post:read");
  const answer = (await readOriginal(actor, (await params).fil)) ?? notFound();
  if (!answer.ok) return keptFileFault(answer.fault);
  const { bytes, name } = answer;
  return keptFileResponse({ bytes, type: "application/octet-stream", name, attached: true });
}
