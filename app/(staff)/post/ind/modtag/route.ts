import { isFromHere } from "@/lib/auth/from-here";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { hurry } from "@/lib/jobs/post-work";
import { type PutIn, putIn } from "@/lib/post/in/put-in";
import { LONGEST_UPLOAD, uploadParts } from "@/lib/post/in/upload";

const NO_STORE = { "cache-control": "no-store" };

/**
 * Takes a pile of scans in. A door of its own and not an action of the framework, which would hold all of it in memory: the
 * proxy lets it through unread (proxy.ts).
 */
export async function POST(request: Request): Promise<Response> {
  const { actor } = await requirePermission("post:handle");
  if (!isFromHere(request.headers)) return new Response(null, { status: 403, headers: NO_STORE });
  const now = new Date();
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  // Answered before any of it is read; one that does not say how long it is is not read either.
  if (!(length <= LONGEST_UPLOAD))
    return shownAgain(actor, { ok: false, form: {}, refusal: "too_large" }, now);
  const contentType = request.headers.get("content-type") ?? "";
  const body = request.body ?? new ReadableStream<Uint8Array>({ start: (empty) => empty.close() });
  const put = await putIn(actor, uploadParts({ body, contentType, length }), now);
  if (!put.ok) return shownAgain(actor, put, now);
  hurry();
  return ledTo(`/post/ind/${put.number}`);
}

/** What was typed is kept; the files must be chosen again. */
async function shownAgain(
  actor: Actor,
  { form, refusal }: Exclude<PutIn, { ok: true }>,
  now: Date,
): Promise<Response> {
  const kept = await keepForm(actor, { of: "scan_batch", form, refusal: refusal ?? undefined }, now);
  return ledTo(`/post/ind?forsoeg=${kept}`);
}

function ledTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...NO_STORE, location } });
}
