import { notFound } from "next/navigation";
import type { Exported } from "@/lib/sag/queue/export/export";
import { TOO_MANY } from "@/lib/sag/queue/labels";

/** A list to be saved, and stored by nobody on the way. */
export function listResponse(exported: Exported): Response {
  if (!exported.ok) {
    if (exported.refusal !== "too_many") notFound();
    return new Response(TOO_MANY, { status: 422, headers: headers("text/plain; charset=utf-8") });
  }
  const { bytes, name, type } = exported;
  const disposition = { "content-disposition": `attachment; filename="${name}"` };
  return new Response(Uint8Array.from(bytes), { headers: { ...headers(type), ...disposition } });
}

function headers(type: string) {
  return { "content-type": type, "cache-control": "no-store" };
}

/** What the address asks for. */
export function paramsOf(request: Request) {
  return Object.fromEntries(new URL(request.url).searchParams);
}
