import { Shell } from "@/app/shell";
import { FoundTable } from "@/components/sag/search/found-table";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FocusStart } from "@/components/ui/focus-start";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { SignedIn } from "@/lib/auth/session";
import { foundHeading, foundLead } from "@/lib/sag/search/found-words";
import { readSearch, type Search } from "@/lib/sag/search/search";

const UP = <a href="/sager">Sager</a>;

/** What a search found. The address has its id alone, so it is for whoever searched, and for twelve hours. */
export async function SearchResults({ signedIn, id }: { signedIn: SignedIn; id: string }) {
  const search = await readSearch(signedIn.actor, id, new Date());
  const error = search?.problem ?? undefined;
  return (
    <Shell
      signedIn={signedIn}
      here="/sager"
      help="find-en-sag"
      search={search ? { typed: search.text, error } : {}}
    >
      {error && <ErrorSummary errors={[{ field: "find-sag", message: error }]} />}
      {search && !error ? <Found search={search} id={id} /> : <NotSearched error={error} />}
    </Shell>
  );
}

function NotSearched({ error }: { error: string | undefined }) {
  const lead = error ? "Der er ikke søgt endnu." : "Søgningen er udløbet. Søg igen.";
  return <PageHead overline={UP} title="Søgning" lead={lead} />;
}

function Found({ search, id }: { search: Search; id: string }) {
  const fitting = search.found.filter(({ resembles }) => !resembles);
  const resembling = search.found.filter(({ resembles }) => resembles);
  return (
    <>
      <FocusStart key={id} id="main" on="whole" />
      <PageHead overline={UP} title={foundHeading(search)} lead={foundLead(search)} wide />
      {fitting.length > 0 && (
        <Section id="passer" heading="Passer" headingHidden={resembling.length === 0}>
          <FoundTable caption={captionOf(search)} lines={fitting} />
        </Section>
      )}
      {resembling.length > 0 && (
        <Section id="ligner" heading="Ligner kun" headingHidden={fitting.length === 0}>
          <FoundTable caption="Navne, der skrives næsten sådan. De nyeste sager først." lines={resembling} />
        </Section>
      )}
    </>
  );
}

function captionOf({ kind }: Search): string {
  if (kind !== "name") return "De nyeste sager først.";
  return "Hele navne først, så navne, der begynder sådan. De nyeste sager først.";
}
