import { notFound } from "next/navigation";
import { listFileResponse } from "@/app/list-file-response";
import type { ListFile } from "@/lib/list-file/file";

/** A view of the rollout to be saved; not found for who may not read it. */
export function rolloutFileResponse(file: ListFile | null): Response {
  return file ? listFileResponse(file) : notFound();
}

/** What the address asks for: the same words as on the page. */
export function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
