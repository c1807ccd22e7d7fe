import { queryOf, rolloutFileResponse } from "@/app/(staff)/udrulning/rollout-file";
import { requirePermission } from "@/lib/auth/session";
import { coverageFile } from "@/lib/rollout/export/files";

/** The coverage of the life situations. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await requirePermission("rollout:read");
  return rolloutFileResponse(
    await coverageFile(actor, { query: queryOf(request), ending: "xlsx" }, new Date()),
  );
}
