import type { Metadata } from "next";
import { saveSettings } from "@/app/(staff)/administration/indstillinger/actions";
import { Shell } from "@/app/shell";
import { BothVersions, SAVE_MINE } from "@/components/administration/both-versions";
import { SettingForm } from "@/components/administration/setting-form";
import { SettingTable } from "@/components/administration/setting-table";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readDecided, settingAttempt } from "@/lib/administration/settings";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { SETTING_WORDS } from "@/lib/setting/words";

type Props = { searchParams: Promise<{ forsoeg?: string; gemt?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Besked til alle" : "Besked til alle" };
}

export default async function MessagePage({ searchParams }: Props) {
  const signedIn = await requirePermission("setting:read");
  const { forsoeg: id, gemt } = await searchParams;
  const attempt = await settingAttempt(signedIn.actor, { id, group: "besked", now: new Date() });
  const lines = (await readDecided()).filter(({ key }) => SETTING_WORDS[key].group === "besked");
  return (
    <Shell signedIn={signedIn} here="/administration" help="besked-til-alle">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<Where />}
        title="Besked til alle"
        lead="Beskeden står øverst på alle sider for dem, der er logget ind."
      />
      {gemt && <Note tone="accent">Det er gemt.</Note>}
      <Section id="nu" heading="Sådan står den nu">
        <SettingTable caption="Beskeden nu" lines={lines} />
      </Section>
      {attempt.pairs && <BothVersions pairs={attempt.pairs} theirs="/administration/besked" />}
      {can(signedIn.actor, "setting:edit") && (
        <Section id="ret" heading="Ret beskeden">
          <p>Skriv ingen navne og intet om borgere. Adresser på nettet bliver ikke til links.</p>
          <SettingForm
            group="besked"
            form={attempt.form}
            errors={attempt.errors}
            version={attempt.version}
            submit={attempt.pairs ? SAVE_MINE : "Gem beskeden"}
            action={saveSettings}
          />
        </Section>
      )}
    </Shell>
  );
}
