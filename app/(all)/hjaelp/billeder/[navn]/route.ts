import { requireUser } from "@/lib/auth/session";
import { readHelpPicture } from "@/lib/help/read";

type Context = { params: Promise<{ navn: string }> };

/** A picture of the user's guide. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await requireUser();
  const picture = await readHelpPicture((await params).navn);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), { headers: { "content-type": "image/png" } });
}
