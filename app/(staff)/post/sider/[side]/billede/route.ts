import { notFound } from "next/navigation";
import { keptFileFault, keptFileResponse } from "@/app/(staff)/post/kept-file-response";
import { requirePermission } from "@/lib/auth/session";
import { readPicture } from "@/lib/post/pages/picture";
import { fieldBySlug, SMALL_WIDTH } from "@/lib/post/pages/words";

type Context = { params: Promise<{ side: string }> };

/** The picture of a scanned page: whole, small (`?bredde=lille`), or where something is written (`?felt=underskrift`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("post:read");
  const { side } = await params;
  const asked = new URL(request.url).searchParams;
  const field = fieldBySlug(asked.get("felt"));
  if (asked.has("felt") && !field) notFound();
  const width = asked.get("bredde") === "lille" ? SMALL_WIDTH : null;
  const answer = (await readPicture(actor, side, { field, width })) ?? notFound();
  if (!answer.ok) return keptFileFault(answer.fault);
  const name = `side${answer.formPage === null ? "" : `-${answer.formPage}`}.jpg`;
  return keptFileResponse({ bytes: answer.jpeg, type: "image/jpeg", name, attached: asked.has("hent") });
}
