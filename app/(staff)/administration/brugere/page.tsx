import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { AccountTable } from "@/components/administration/account-table";
import { Where } from "@/components/administration/where";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { listAccounts, listAreas } from "@/lib/administration/accounts";
import { accountsSentence } from "@/lib/administration/overview";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";

export const metadata: Metadata = { title: "Brugere" };

export default async function UsersPage() {
  const signedIn = await requirePermission("user:read");
  const accounts = await listAccounts(signedIn.actor);
  const areas = await listAreas(copenhagenDay(new Date()));
  return (
    <Shell signedIn={signedIn} here="/administration" help="brugere">
      <PageHead
        overline={<Where />}
        title="Brugere"
        lead={accountsSentence(accounts)}
        actions={
          can(signedIn.actor, "user:manage") && (
            <ButtonLink href="/administration/brugere/ny" variant="primary">
              Ny bruger
            </ButtonLink>
          )
        }
      />
      <Section id="konti" heading="Konti" headingHidden>
        <AccountTable accounts={accounts} areas={areas} />
      </Section>
    </Shell>
  );
}
