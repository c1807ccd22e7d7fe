import { isReady } from "@/lib/ready";

export const dynamic = "force-dynamic";

/** The database answers and has every migration that this build knows. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(ready, { status: ready.ok ? 200 : 503 });
}
