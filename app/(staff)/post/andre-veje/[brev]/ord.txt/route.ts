import { readyFileResponse } from "@/app/(staff)/post/andre-veje/ready-file";
import { requirePermission } from "@/lib/auth/session";
import { readHandFile } from "@/lib/post/other-ways/open";

type Context = { params: Promise<{ brev: string }> };

/** The words of a letter as plain text, to be saved. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("post:read");
  const { brev } = await params;
  return readyFileResponse(await readHandFile(actor, brev, "ord.txt"));
}
