import type { Metadata } from "next";
import { callOff, chooseDigest, chooseMail, sayAway } from "@/app/(all)/mig/actions";
import { Shell } from "@/app/shell";
import { AbsenceForm } from "@/components/me/absence-form";
import { AbsenceTable, CoveredList } from "@/components/me/absence-table";
import { MailChoiceForm } from "@/components/me/mail-choice-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { type AbsenceView, readAbsenceView } from "@/lib/absence/view";
import { ROLE_LABELS } from "@/lib/auth/labels";
import { readOwnSettings } from "@/lib/auth/own-settings";
import { can, ROLES } from "@/lib/auth/permissions";
import { requireUser } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { mailIsSetUp } from "@/lib/mail/send";
import { daysWords } from "@/lib/notice/describe";

type Props = { searchParams: Promise<{ gemt?: string; ret?: string; forsoeg?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Dine indstillinger" : "Dine indstillinger" };
}

const SAVED = new Map([
  ["vaek", "Dagene er gemt, og din kollega får besked."],
  ["aflyst", "Dagene er aflyst, og din kollega får besked."],
  ["vaek-nu", "De dage er ikke på listen mere. De kan være aflyst eller gået."],
  ["mail", "Dit valg om mail er gemt."],
  ["kode", "Adgangskoden er skiftet. Du er logget ud alle andre steder."],
]);

/** What somebody decides for themself: for every role the password, for caseworkers also absence and morning mail, for who steps the rollout Monday mail. */
export default async function MePage({ searchParams }: Props) {
  const signedIn = await requireUser();
  const { gemt, ...query } = await searchParams;
  const { actor, user } = signedIn;
  const now = new Date();
  const isCaseworker = can(actor, "sag:assign");
  const settings = await readOwnSettings(actor);
  const absence = isCaseworker ? await readAbsenceView(actor, query, now) : null;
  const saved = SAVED.get(gemt ?? "");
  return (
    <Shell signedIn={signedIn} help={isCaseworker ? "ferie-og-besked" : undefined}>
      <ErrorSummary errors={absence?.errors ?? []} />
      <PageHead title="Dine indstillinger" lead={absence ? leadOf(absence, copenhagenDay(now)) : undefined} />
      {saved && <Note tone="accent">{saved}</Note>}
      <div className="cols">
        <div>
          {absence && (
            <Section id="vaek" heading="Når du er væk">
              {absence.absences.length > 0 && <AbsenceTable absences={absence.absences} action={callOff} />}
              <CoveredList covered={absence.covered} />
              <AbsenceForm {...absence} action={sayAway} />
            </Section>
          )}
          {absence && (
            <Section id="morgenmail-afsnit" heading="Mail om morgenen">
              <MailChoiceForm
                name="morgenmail"
                says="Mailen siger, hvor mange sager der venter på dig, og hvor mange der er over fristen. Den har ingen navne, numre eller links."
                label="Send mig en mail om morgenen"
                hint={`Den kommer på arbejdsdage fra kl. 7 til ${settings.email}.`}
                isWanted={settings.morningMail}
                canBeSent={mailIsSetUp()}
                action={chooseMail}
              />
            </Section>
          )}
          {can(actor, "rollout:step") && (
            <Section id="mandagsmail-afsnit" heading="Mail om mandagen">
              <MailChoiceForm
                name="mandagsmail"
                says={`Mailen siger, hvad der er over tiden, hvad der står stille, og hvad der skal ske i ugen i ${can(actor, "rollout:plan") ? "hele udrulningen" : "dine egne fagområder"}. Den har ingen navne på personer og ingen links.`}
                label="Send mig en mail om mandagen"
                hint={`Den kommer ugens første arbejdsdag efter kl. 7 til ${settings.email}.`}
                isWanted={settings.mondayMail}
                canBeSent={mailIsSetUp()}
                action={chooseDigest}
              />
            </Section>
          )}
          <Section id="adgangskode" heading="Adgangskode">
            <p>
              <a href="/mig/adgangskode">Skift adgangskode</a>
            </p>
          </Section>
        </div>
        <div className="aside">
          <Section id="konto" heading="Din konto">
            <Facts
              tight
              facts={[
                { label: "Navn", value: user.name },
                { label: "Mail", value: settings.email },
                {
                  label: "Roller",
                  value: ROLES.filter((role) => user.roles.includes(role))
                    .map((role) => ROLE_LABELS[role])
                    .join(", "),
                },
              ]}
            />
            <p className="small muted mt-4">Er noget forkert, så spørg en administrator.</p>
          </Section>
        </div>
      </div>
    </Shell>
  );
}

function leadOf({ absences: [next] }: AbsenceView, today: string) {
  if (!next) return "Du har ikke skrevet, at du er væk.";
  const who = next.isUncovered ? "Ingen ser til dine sager." : `${next.cover} ser til dine sager.`;
  return `${next.from <= today ? "Du er væk nu," : "Du er væk"} ${daysWords(next)}. ${who}`;
}
