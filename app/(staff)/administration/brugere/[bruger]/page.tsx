import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountBody } from "@/app/(staff)/administration/brugere/[bruger]/account-body";
import { Shell } from "@/app/shell";
import { AccountState, areaWords, roleWords } from "@/components/administration/account-table";
import { OneTimePassword } from "@/components/administration/one-time-password";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { accountAttempt } from "@/lib/administration/account-attempt";
import { listAreas, readAccount } from "@/lib/administration/accounts";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { takeSecret } from "@/lib/draft/kept-form";

type Props = {
  params: Promise<{ bruger: string }>;
  searchParams: Promise<{ forsoeg?: string; afvist?: string; gemt?: string; kode?: string }>;
};

/** The title holds no name: it stands in the browser's history. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { forsoeg, afvist } = await searchParams;
  return { title: forsoeg || afvist ? "Fejl: Bruger" : "Bruger" };
}

export default async function UserPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("user:read");
  const { actor } = signedIn;
  const { forsoeg, afvist, gemt, kode } = await searchParams;
  const now = new Date();
  const account = (await readAccount(actor, (await params).bruger)) ?? notFound();
  const areas = await listAreas(copenhagenDay(now));
  const attempt = await accountAttempt(actor, { id: forsoeg, refused: afvist, account, areas, now });
  const password = await takeSecret(actor, kode, now);
  return (
    <Shell signedIn={signedIn} here="/administration" help="brugere">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<Where part={{ href: "/administration/brugere", label: "Brugere" }} />}
        title={account.name}
      />
      {kode && <OneTimePassword password={password} name={account.name} />}
      {gemt && <Note tone="accent">Det er gemt.</Note>}
      <Facts
        facts={[
          { label: "Mail", value: account.email },
          { label: "Roller", value: roleWords(account) },
          { label: "Områder", value: areaWords(account, areas) },
          { label: "Konto", value: <AccountState {...account} /> },
        ]}
      />
      {can(actor, "user:manage") && (
        <AccountBody actor={actor} account={account} areas={areas} attempt={attempt} />
      )}
    </Shell>
  );
}
