import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { CodeForm } from "@/components/sign-in/code-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { CODE_MAIL_COOKIE, cookieNames, csrfToken } from "@/lib/auth/cookies";
import { landingFor } from "@/lib/auth/landing";
import { codesAreSent } from "@/lib/auth/send-code";
import { currentUser } from "@/lib/auth/session";
import { CODE_MINUTES } from "@/lib/auth/sign-in-code";
import { settingsToday } from "@/lib/setting/today";

type Props = { searchParams: Promise<{ fejl?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: `${(await searchParams).fejl ? "Fejl: " : ""}Skriv koden` };
}

const WRONG = "Koden passer ikke, eller den er for gammel. Skriv den igen, eller få en ny.";
const PROBLEMS = new Map([
  ["forkert", WRONG],
  ["vent", "Der er forsøgt for mange gange. Vent et kvarter, og få en ny kode."],
]);

export default async function CodePage({ searchParams }: Props) {
  const { fejl } = await searchParams;
  const signedIn = await currentUser();
  if (signedIn) redirect(landingFor(signedIn.actor));
  const store = await cookies();
  const email = store.get(CODE_MAIL_COOKIE)?.value;
  if (!email) redirect("/log-ind");
  const phone = (await settingsToday())["municipality.phone"];
  const way = codesAreSent();
  return (
    <Shell signedIn={null} reading>
      <PageHead
        title="Skriv koden fra mailen"
        lead={`Vi har sendt en kode med seks tal til ${email}, hvis adressen står hos os. Koden virker i ${CODE_MINUTES} minutter.`}
      />
      {way === "to_log" && <Note>Her i øvelsen sendes der ingen mail. Koden står i programmets log.</Note>}
      <CodeForm
        csrfToken={csrfToken(store.get(cookieNames().csrf)?.value) ?? ""}
        email={email}
        problem={fejl ? (PROBLEMS.get(fejl) ?? WRONG) : undefined}
      />
      <Section id="kom-ikke" heading="Kom mailen ikke?">
        <p>
          Se efter i mappen med uønsket mail. Du kan også ringe til os på {phone}. Så kan vi læse status højt
          eller sende den på papir.
        </p>
        <Note>
          Vores mails har aldrig noget, du skal trykke på. Får du en mail, som beder dig trykke, er den ikke
          fra os.
        </Note>
      </Section>
    </Shell>
  );
}
