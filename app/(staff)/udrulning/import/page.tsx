import type { Metadata } from "next";
import { readListIn, writeListedNames } from "@/app/(staff)/udrulning/import/actions";
import { Shell } from "@/app/shell";
import { FileForm } from "@/components/rollout/import/file-form";
import { ImportPreview } from "@/components/rollout/import/import-preview";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { readKeptList, readKeptRefusal } from "@/lib/catalogue/import/keep";
import { importRefusal } from "@/lib/catalogue/import/labels";
import { reconcile } from "@/lib/catalogue/import/reconcile";
import { importLead, writtenWords } from "@/lib/catalogue/import/words";
import { markOf } from "@/lib/catalogue/import/write";
import { readCatalogue } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";

type Props = { searchParams: Promise<{ liste?: string; afvist?: string; gemt?: string; andet?: string }> };

const TITLE = "Læs en liste ind";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).afvist ? `Fejl: ${TITLE}` : TITLE };
}

export default async function ImportPage({ searchParams }: Props) {
  const signedIn = await requirePermission("catalogue:edit");
  const { liste, afvist, gemt, andet } = await searchParams;
  const now = new Date();
  const [list, refusal] = await Promise.all([
    readKeptList(signedIn.actor, liste, now),
    readKeptRefusal(signedIn.actor, afvist, now),
  ]);
  const reconciled = list && reconcile(list, await readCatalogue(copenhagenDay(now)));
  const error = refusal ? importRefusal(refusal) : undefined;
  const written = writtenWords(gemt);
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="laes-en-liste-ind">
      <ErrorSummary errors={error ? [{ field: "fil", message: error }] : []} />
      <PageHead
        overline={<a href="/udrulning">Udrulning</a>}
        title={TITLE}
        lead={list && reconciled ? importLead(list, reconciled) : NO_LIST_LEAD}
      />
      {liste && !list && (
        <Note tone="warn" lead="Listen er her ikke mere.">
          Den gemmes kun i to timer. Vælg filen igen.
        </Note>
      )}
      {list && written && <Note lead="Gemt.">{written}</Note>}
      {list && andet === "ja" && (
        <Note tone="warn" lead="Intet blev skrevet.">
          Kataloget er ændret imens. Se listen igen, som den er nu.
        </Note>
      )}
      {reconciled && liste && (
        <ImportPreview
          reconciled={reconciled}
          hidden={{ liste, vist: markOf(reconciled) }}
          action={writeListedNames}
        />
      )}
      <FileForm action={readListIn} error={error} again={list !== null} />
    </Shell>
  );
}

const NO_LIST_LEAD =
  "Brug listen over de fuldmagter, kommunen kan få. Du ser forskellene, før noget bliver skrevet.";
