import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { journalPackage } from "@/lib/sag/journal/journal-package";

type Context = { params: Promise<{ sagsnummer: string }> };

/** The package for the municipality's journal: to be saved, and stored by nobody on the way. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requirePermission("sag:handle");
  const { sagsnummer } = await params;
  const zip = (await journalPackage(actor, sagsnummer)) ?? notFound();
  return new Response(Uint8Array.from(zip), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="sag-${sagsnummer}.zip"`,
      "cache-control": "no-store",
    },
  });
}
