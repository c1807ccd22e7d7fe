import { queryOf, rolloutFileResponse } from "@/app/(staff)/udrulning/rollout-file";
import { requirePermission } from "@/lib/auth/session";
import { matrixFile } from "@/lib/rollout/export/files";

/** The matrix that the screen shows. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await requirePermission("rollout:read");
  return rolloutFileResponse(
    await matrixFile(actor, { query: queryOf(request), ending: "xlsx" }, new Date()),
  );
}
