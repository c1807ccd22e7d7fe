import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveSettings } from "@/app/(staff)/administration/indstillinger/actions";
import { Shell } from "@/app/shell";
import { BothVersions, SAVE_MINE } from "@/components/administration/both-versions";
import { SettingForm } from "@/components/administration/setting-form";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { settingAttempt } from "@/lib/administration/settings";
import { requirePermission } from "@/lib/auth/session";
import { settingGroups } from "@/lib/setting/words";

const LIST = "/administration/indstillinger";

type Props = {
  params: Promise<{ gruppe: string }>;
  searchParams: Promise<{ forsoeg?: string }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { gruppe } = await params;
  const heading = settingGroups().find(({ group }) => group === gruppe)?.heading;
  if (!heading) return {};
  return { title: (await searchParams).forsoeg ? `Fejl: ${heading}` : heading };
}

export default async function SettingGroupPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("setting:edit");
  const { gruppe } = await params;
  const { forsoeg: id } = await searchParams;
  const { group, heading } = settingGroups().find((known) => known.group === gruppe) ?? notFound();
  const attempt = await settingAttempt(signedIn.actor, { id, group, now: new Date() });
  return (
    <Shell signedIn={signedIn} here="/administration" help="indstillinger">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<Where part={{ href: LIST, label: "Indstillinger" }} />}
        title={heading}
        lead="Det, du ændrer, gælder fra i dag. Det, der gjaldt før, bliver husket."
      />
      {attempt.pairs && <BothVersions pairs={attempt.pairs} theirs={LIST} />}
      <SettingForm
        group={group}
        form={attempt.form}
        errors={attempt.errors}
        version={attempt.version}
        submit={attempt.pairs ? SAVE_MINE : "Gem"}
        action={saveSettings}
      />
    </Shell>
  );
}
