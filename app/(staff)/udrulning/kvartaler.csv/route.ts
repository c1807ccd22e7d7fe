import { queryOf, rolloutFileResponse } from "@/app/(staff)/udrulning/rollout-file";
import { requirePermission } from "@/lib/auth/session";
import { quarterFile } from "@/lib/rollout/export/files";

/** The quarters of the overview. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await requirePermission("rollout:read");
  return rolloutFileResponse(
    await quarterFile(actor, { query: queryOf(request), ending: "csv" }, new Date()),
  );
}
