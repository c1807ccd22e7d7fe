import { listFileResponse } from "@/app/list-file-response";
import { requirePermission } from "@/lib/auth/session";
import { figuresFile } from "@/lib/report/reading/figures-file";
import { askedFor, editionIn } from "../asked";

type Context = { params: Promise<{ kvartal: string }> };

/** Every number on the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await requirePermission("status:read");
  const edition = await askedFor(params, editionIn(request));
  return listFileResponse(await figuresFile(edition, "xlsx"));
}
