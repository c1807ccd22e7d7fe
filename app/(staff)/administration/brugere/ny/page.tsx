import type { Metadata } from "next";
import { addAccount } from "@/app/(staff)/administration/brugere/actions";
import { Shell } from "@/app/shell";
import { AccountForm } from "@/components/administration/account-form";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { accountErrors } from "@/lib/administration/account-form";
import { listAreas } from "@/lib/administration/accounts";
import { requirePermission } from "@/lib/auth/session";
import { REFUSALS } from "@/lib/auth/user-rules";
import { copenhagenDay } from "@/lib/dates";
import { readKeptForm } from "@/lib/draft/kept-form";

type Props = { searchParams: Promise<{ forsoeg?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Ny bruger" : "Ny bruger" };
}

export default async function NewUserPage({ searchParams }: Props) {
  const signedIn = await requirePermission("user:manage");
  const now = new Date();
  const areas = await listAreas(copenhagenDay(now));
  const { forsoeg } = await searchParams;
  const kept = await readKeptForm(signedIn.actor, forsoeg, { of: "ny-bruger", refusals: REFUSALS, now });
  const errors = kept ? accountErrors(kept, { areas, isNew: true }) : [];
  return (
    <Shell signedIn={signedIn} here="/administration" help="brugere">
      <ErrorSummary errors={errors} />
      <PageHead
        overline={<Where part={{ href: "/administration/brugere", label: "Brugere" }} />}
        title="Ny bruger"
        lead="Når du gemmer, får du en engangskode, som du giver videre. Første gang vælger brugeren selv en ny."
      />
      <AccountForm
        form={kept?.form ?? {}}
        errors={errors}
        areas={areas}
        submit="Opret brugeren"
        action={addAccount}
      />
    </Shell>
  );
}
