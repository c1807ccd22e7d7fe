import { notFound } from "next/navigation";
import { listFileResponse, listHeaders } from "@/app/list-file-response";
import type { Exported } from "@/lib/sag/queue/export/export";
import { TOO_MANY } from "@/lib/sag/queue/labels";

/** A list of sager as a file, or why it is none. */
export function listResponse(exported: Exported): Response {
  if (exported.ok) return listFileResponse(exported);
  if (exported.refusal !== "too_many") notFound();
  return new Response(TOO_MANY, { status: 422, headers: listHeaders("text/plain; charset=utf-8") });
}

/** What the address asks for. */
export function paramsOf(request: Request) {
  return Object.fromEntries(new URL(request.url).searchParams);
}
