import { queryOf, rolloutFileResponse } from "@/app/(staff)/udrulning/rollout-file";
import { requirePermission } from "@/lib/auth/session";
import { nationalFile } from "@/lib/rollout/export/files";

/** The national figures that the screen shows. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await requirePermission("rollout:read");
  return rolloutFileResponse(
    await nationalFile(actor, { query: queryOf(request), ending: "xlsx" }, new Date()),
  );
}
