import type { Metadata } from "next";
import { addCatalogueType } from "@/app/(staff)/katalog/actions";
import { Shell } from "@/app/shell";
import { TypeForm } from "@/components/catalogue/type-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { readNewTypePage } from "@/lib/catalogue/keep/type-page";
import { copenhagenDay } from "@/lib/dates";

type Props = { searchParams: Promise<{ forsoeg?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Ny fuldmagt" : "Ny fuldmagt" };
}

export default async function NewTypePage({ searchParams }: Props) {
  const signedIn = await requirePermission("catalogue:edit");
  const now = new Date();
  const { choices, attempt } = await readNewTypePage(signedIn.actor, (await searchParams).forsoeg, now);
  return (
    <Shell signedIn={signedIn} here="/katalog" help="kataloget">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<a href="/katalog">Katalog</a>}
        title="Ny fuldmagt"
        lead="Den begynder som idé i sit fagområde og kan ses af alle medarbejdere fra den dag."
      />
      <TypeForm
        attempt={attempt}
        choices={choices}
        of={{ type: "ny", vist: copenhagenDay(now), hvad: "ny", version: attempt.version }}
        isNew
        action={addCatalogueType}
      />
    </Shell>
  );
}
