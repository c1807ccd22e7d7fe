import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { DemoUsers } from "@/components/sign-in/demo-users";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { cookieNames, csrfToken, TYPED_EMAIL_COOKIE } from "@/lib/auth/cookies";
import { landingFor } from "@/lib/auth/landing";
import { currentUser } from "@/lib/auth/session";
import { environment } from "@/lib/env.mjs";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).fejl ? "Fejl: Log ind" : "Log ind" };
}

const WRONG = "Mailadressen og adgangskoden passer ikke sammen. Skriv dem igen.";
const PROBLEMS = new Map([
  ["forkert", WRONG],
  ["vent", "Der er forsøgt for mange gange. Vent et kvarter, og prøv igen."],
]);

type Props = { searchParams: Promise<{ fejl?: string; videre?: string; ud?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { fejl, videre, ud } = await searchParams;
  const signedIn = await currentUser();
  if (signedIn) redirect(landingFor(signedIn.actor));
  const store = await cookies();
  const problem = fejl ? (PROBLEMS.get(fejl) ?? WRONG) : undefined;
  return (
    <Shell signedIn={null} reading>
      <PageHead title="Log ind" lead="Brug din mail på arbejdet og din adgangskode." />
      {ud && !problem && <Note>Du er logget ud.</Note>}
      <SignInForm
        csrfToken={csrfToken(store.get(cookieNames().csrf)?.value) ?? ""}
        email={problem ? (store.get(TYPED_EMAIL_COOKIE)?.value ?? "") : ""}
        next={videre ?? "/"}
        problem={problem}
      />
      <div className="mt-8">
        <Note tone="warn" lead="Ikke til rigtige personer endnu.">
          Skriv kun opdigtede navne og numre, indtil login med to trin, sletning og konsekvensanalyse er på
          plads.
        </Note>
      </div>
      <p>
        Vil du give en fuldmagt eller hjælpe en anden?{" "}
        <a href="/digitalfuldmagt">Se, hvad der kan gives i dag</a>
      </p>
      {environment().demo && <DemoUsers />}
    </Shell>
  );
}
