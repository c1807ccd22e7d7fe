import type { Metadata } from "next";
import { changePassword } from "@/app/(all)/mig/actions";
import { Shell } from "@/app/shell";
import { PasswordForm } from "@/components/me/password-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { PASSWORD_REFUSALS, type PasswordRefusal } from "@/lib/auth/own-password";
import { requireUser } from "@/lib/auth/session";

type Props = { searchParams: Promise<{ fejl?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).fejl ? "Fejl: Skift adgangskode" : "Skift adgangskode" };
}

const PROBLEMS: Record<PasswordRefusal, { field: string; message: string }> = {
  old_wrong: { field: "nuvaerende", message: "Adgangskoden, du har nu, passer ikke. Skriv den igen." },
  throttled: {
    field: "nuvaerende",
    message: "Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.",
  },
  too_short: { field: "ny", message: "Den nye adgangskode er for kort. Skriv mindst 12 tegn." },
  same: { field: "ny", message: "Den nye adgangskode er den samme som nu. Vælg en anden." },
  not_repeated: { field: "igen", message: "De to nye adgangskoder er ikke ens. Skriv den samme to gange." },
};

export default async function PasswordPage({ searchParams }: Props) {
  const signedIn = await requireUser({ evenTemporary: true });
  const { fejl = "" } = await searchParams;
  const errors = PASSWORD_REFUSALS.filter((code) => fejl.split(".").includes(code)).map(
    (code) => PROBLEMS[code],
  );
  const isTemporary = signedIn.user.temporaryPassword;
  return (
    <Shell signedIn={signedIn}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={isTemporary ? "Vælg din egen adgangskode" : "Skift adgangskode"}
        overline={isTemporary ? undefined : <a href="/mig">Dine indstillinger</a>}
        lead={
          isTemporary
            ? "Den, du har nu, har andre set. Når du har valgt en ny, kan du bruge programmet."
            : "Når den er skiftet, bliver du logget ud alle andre steder end her."
        }
      />
      <PasswordForm errors={errors} isRequired={isTemporary} action={changePassword} />
    </Shell>
  );
}
