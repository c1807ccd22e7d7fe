import { notFound } from "next/navigation";
import { listFileResponse } from "@/app/list-file-response";
import type { ReadyFile } from "@/lib/post/other-ways/open";

/** A file of a letter, to be saved, and stored by nobody on the way. */
export function readyFileResponse(file: ReadyFile | null): Response {
  return listFileResponse(file ?? notFound());
}
