import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Status" };

export default async function StatusPage() {
  const signedIn = await requirePermission("status:read");
  return (
    <Shell signedIn={signedIn} here="/status" reading>
      <PageHead
        title={`Velkommen, ${signedIn.user.name}`}
        lead="Her kommer kommunens status hvert kvartal. Der er ikke udgivet nogen endnu."
      />
    </Shell>
  );
}
