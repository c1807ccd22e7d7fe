import { saveText } from "@/app/(staff)/administration/tekster/actions";
import { SAVE_MINE } from "@/components/administration/both-versions";
import { TextForm } from "@/components/administration/text-form";
import { TextPaper } from "@/components/administration/text-paper";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { ChangedVersion, textAttempt } from "@/lib/administration/texts";
import { longDate } from "@/lib/dates";
import type { Settings } from "@/lib/setting/settings";
import { typedBody } from "@/lib/text/input";
import { previewOf } from "@/lib/text/preview";
import type { TextSlug } from "@/lib/text/slugs";

type Props = {
  slug: TextSlug;
  attempt: Awaited<ReturnType<typeof textAttempt>>;
  versions: readonly ChangedVersion[];
  settings: Settings;
};

/** The draft as it would be read, and the form for a new version. Not on paper: that shows the text alone. */
export function TextBody({ slug, attempt, versions, settings }: Props) {
  const coming = versions.find(({ state }) => state === "coming");
  return (
    <div className="no-print sec">
      {attempt.draft !== null && (
        <Section id="udkast" heading="Sådan bliver dit udkast læst">
          <p>Det er ikke gemt endnu.</p>
          <TextPaper slug={slug} preview={previewOf(typedBody(attempt.draft), settings)} />
        </Section>
      )}
      <Section id="ret" heading="Skriv en ny udgave">
        {coming?.from && (
          <Note tone="warn" lead={`Udgave ${coming.version} skal gælde fra ${longDate(coming.from)}.`}>
            Gælder din udgave fra en tidligere dag, falder den væk.
          </Note>
        )}
        <TextForm
          slug={slug}
          form={attempt.form}
          errors={attempt.errors}
          version={attempt.version}
          submit={attempt.pairs ? SAVE_MINE : "Gem ny udgave"}
          action={saveText}
        />
      </Section>
    </div>
  );
}
