import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { AskCodeForm } from "@/components/sign-in/ask-code-form";
import { DemoUsers } from "@/components/sign-in/demo-users";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { CODE_MAIL_COOKIE, cookieNames, csrfToken, TYPED_EMAIL_COOKIE } from "@/lib/auth/cookies";
import { landingFor } from "@/lib/auth/landing";
import { codesAreSent } from "@/lib/auth/send-code";
import { currentUser } from "@/lib/auth/session";
import { environment } from "@/lib/env.mjs";
import { settingsToday } from "@/lib/setting/today";
import { sendMeACode } from "./actions";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).fejl ? "Fejl: Log ind" : "Log ind" };
}

const WRONG = "Mailadressen og adgangskoden passer ikke sammen. Skriv dem igen.";
const PROBLEMS = new Map([
  ["forkert", WRONG],
  ["vent", "Der er forsøgt for mange gange. Vent et kvarter, og prøv igen."],
]);
/** Of the board's own form. */
const CODE_PROBLEMS = new Map([
  ["mail", "Skriv din mailadresse, som navn@eksempel.dk."],
  ["kode-vent", "Du har bedt om mange koder. Vent et kvarter, og prøv igen."],
]);

type Props = { searchParams: Promise<{ fejl?: string; videre?: string; ud?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { fejl, videre, ud } = await searchParams;
  const signedIn = await currentUser();
  if (signedIn) redirect(landingFor(signedIn.actor));
  const store = await cookies();
  const codeProblem = CODE_PROBLEMS.get(fejl ?? "");
  const problem = fejl && !codeProblem ? (PROBLEMS.get(fejl) ?? WRONG) : undefined;
  return (
    <Shell signedIn={null} reading>
      <PageHead
        title="Log ind"
        lead="Vælg, om du er ansat i kommunen, eller om du er med i Advisory Board."
      />
      {ud && !fejl && <Note>Du er logget ud.</Note>}
      <div className="cols-even">
        <Section id="ansat" heading="Ansat i kommunen">
          <p>Brug din mail på arbejdet og din adgangskode.</p>
          <SignInForm
            csrfToken={csrfToken(store.get(cookieNames().csrf)?.value) ?? ""}
            email={problem ? (store.get(TYPED_EMAIL_COOKIE)?.value ?? "") : ""}
            next={videre ?? "/"}
            problem={problem}
          />
        </Section>
        <Section id="board" heading="Advisory Board">
          <BoardSignIn
            email={codeProblem ? (store.get(CODE_MAIL_COOKIE)?.value ?? "") : ""}
            problem={codeProblem}
          />
        </Section>
      </div>
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

async function BoardSignIn({ email, problem }: { email: string; problem: string | undefined }) {
  if (codesAreSent() === "not") {
    const phone = (await settingsToday())["municipality.phone"];
    return <p>Vi kan ikke sende koder endnu. Ring til os på {phone}, så læser vi status højt for dig.</p>;
  }
  return (
    <>
      <p>Du skal ikke huske en adgangskode. Vi sender dig en kode på mail.</p>
      <AskCodeForm action={sendMeACode} email={email} problem={problem} />
    </>
  );
}
