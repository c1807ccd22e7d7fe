import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { SettingTable } from "@/components/administration/setting-table";
import { Where } from "@/components/administration/where";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readDecided } from "@/lib/administration/settings";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { SETTING_WORDS, settingGroups } from "@/lib/setting/words";

export const metadata: Metadata = { title: "Indstillinger" };

type Props = { searchParams: Promise<{ gemt?: string }> };

export default async function SettingsPage({ searchParams }: Props) {
  const signedIn = await requirePermission("setting:read");
  const { gemt } = await searchParams;
  const all = await readDecided();
  const mayEdit = can(signedIn.actor, "setting:edit");
  return (
    <Shell signedIn={signedIn} here="/administration" help="indstillinger">
      <PageHead
        overline={<Where />}
        title="Indstillinger"
        lead="Alt her er kommunens at bestemme. Indtil kommunen gør det, gælder vores forslag."
      />
      {settingGroups().map(({ group, heading }) => (
        <Section
          key={group}
          id={group}
          heading={heading}
          link={
            mayEdit && (
              <a href={`/administration/indstillinger/${group}`}>
                Ret<span className="sr-only"> {heading}</span>
              </a>
            )
          }
        >
          {gemt === group && <Note tone="accent">Det er gemt, og det gælder fra i dag.</Note>}
          <SettingTable
            caption={heading}
            lines={all.filter(({ key }) => SETTING_WORDS[key].group === group)}
          />
        </Section>
      ))}
    </Shell>
  );
}
