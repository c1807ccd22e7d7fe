import type { ListFile } from "@/lib/list-file/file";

/** A list to be saved, and stored by nobody on the way. */
export function listFileResponse({ bytes, name, type }: ListFile): Response {
  const disposition = { "content-disposition": `attachment; filename="${name}"` };
  return new Response(Uint8Array.from(bytes), { headers: { ...listHeaders(type), ...disposition } });
}

export function listHeaders(type: string) {
  return { "content-type": type, "cache-control": "no-store" };
}
