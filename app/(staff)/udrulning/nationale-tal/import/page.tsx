import type { Metadata } from "next";
import { readNationalIn, writeImportedFigures } from "@/app/(staff)/udrulning/nationale-tal/actions";
import { Shell } from "@/app/shell";
import { NationalFileForm } from "@/components/rollout/national/import-form";
import { NationalPreview } from "@/components/rollout/national/import-preview";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { readKeptNational, readKeptNationalRefusal } from "@/lib/rollout/national/import-keep";
import { markOf, readImportedNational } from "@/lib/rollout/national/import-record";
import { nationalImportLead, nationalRefusal } from "@/lib/rollout/national/import-words";
import { parseReading } from "@/lib/rollout/national/input";
import { savedWords } from "@/lib/rollout/national/words";

type Props = { searchParams: Promise<{ liste?: string; afvist?: string; gemt?: string; andet?: string }> };

const TITLE = "Læs nationale tal ind";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).afvist ? `Fejl: ${TITLE}` : TITLE };
}

export default async function ImportNationalPage({ searchParams }: Props) {
  const signedIn = await requirePermission("catalogue:edit");
  const { liste, afvist, gemt, andet } = await searchParams;
  const now = new Date();
  const today = copenhagenDay(now);
  const [kept, refused] = await Promise.all([
    readKeptNational(signedIn.actor, liste, now),
    readKeptNationalRefusal(signedIn.actor, afvist, now),
  ]);
  const judged = kept && (await readImportedNational(kept, now));
  const errors = refused ? errorsOf(refused, today) : [];
  const saved = savedWords(gemt);
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="nationale-tal">
      <ErrorSummary errors={errors} />
      <PageHead
        overline={<a href="/udrulning/nationale-tal">Nationale tal</a>}
        title={TITLE}
        lead={judged ? nationalImportLead(judged) : NO_LIST_LEAD}
      />
      {liste && !kept && (
        <Note tone="warn" lead="Filen er her ikke mere.">
          Den gemmes kun i to timer. Vælg den igen.
        </Note>
      )}
      {kept && saved && <Note lead="Gemt.">{saved}</Note>}
      {kept && andet === "ja" && (
        <Note tone="warn" lead="Intet blev gemt.">
          Tallene er ændret imens. Se dem igen, som de er nu.
        </Note>
      )}
      {judged && kept && liste && (
        <NationalPreview
          judged={judged}
          reading={kept.reading}
          hidden={{ liste, vist: markOf(judged) }}
          action={writeImportedFigures}
        />
      )}
      <NationalFileForm
        action={readNationalIn}
        form={refused?.form ?? { kilde: [kept?.reading.source ?? ""], laest: [shortDate(today)] }}
        errors={errors}
        again={kept !== null}
      />
    </Shell>
  );
}

type Refused = NonNullable<Awaited<ReturnType<typeof readKeptNationalRefusal>>>;

function errorsOf({ form, refusal }: Refused, today: string) {
  const ofFile = refusal ? [{ field: "fil", message: nationalRefusal(refusal) }] : [AGAIN];
  const reading = form && parseReading(form, today);
  return [...ofFile, ...(!reading || reading.ok ? [] : reading.errors)];
}

// A page cannot put a file back into its field.
const AGAIN = { field: "fil", message: "Vælg filen igen." };

const NO_LIST_LEAD =
  "Brug en liste over, hvor mange fuldmagter der er givet i hele landet. Du ser tallene, før noget bliver gemt.";
