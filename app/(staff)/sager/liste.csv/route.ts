import { listResponse, paramsOf } from "@/app/(staff)/sager/list-response";
import { requirePermission } from "@/lib/auth/session";
import { exportQueue } from "@/lib/sag/queue/export/export";

/** The list that the screen shows, whole. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await requirePermission("sag:read");
  return listResponse(await exportQueue(actor, { params: paramsOf(request), ending: "csv" }, new Date()));
}
