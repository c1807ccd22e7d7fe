import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { TypeTable } from "@/components/catalogue/type-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Fold, Folds } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { byArea, type CatalogueType, canBeGiven, isCounted, isRetired } from "@/lib/catalogue/catalogue";
import { NOUN_WORDS, NOUNS, nounHref } from "@/lib/catalogue/keep/noun/nouns";
import { readCatalogue, readLifeSituations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";

export const metadata: Metadata = { title: "Katalog" };

export default async function CataloguePage() {
  const signedIn = await requirePermission("catalogue:read");
  const today = copenhagenDay(new Date());
  const [catalogue, situations] = await Promise.all([readCatalogue(today), readLifeSituations(today)]);
  const counted = catalogue.filter(isCounted);
  const canEdit = can(signedIn.actor, "catalogue:edit");
  const apart = catalogue.filter((type) => type.national || isRetired(type));
  return (
    <Shell signedIn={signedIn} here="/katalog" help="kataloget">
      <PageHead
        title="Katalog"
        lead={leadOf(counted)}
        actions={canEdit && <ButtonLink href="/katalog/ny">Ny fuldmagt</ButtonLink>}
      />
      <nav aria-label="Listerne bag kataloget">
        <ul className="plain links catalogue-lists">
          {NOUNS.map((noun) => (
            <li key={noun}>
              <a href={nounHref(noun)}>{NOUN_WORDS[noun].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Note lead="Forslag.">
        Kommunen har kun nævnt nogle af emnerne. Resten er vores forslag, og det står ved hvert af dem.
      </Note>
      <Section id="omraader" heading="Emner efter område">
        <Folds>
          {byArea(counted).map(({ slug, title, types }) => (
            <Fold key={slug} summary={title} count={givenCount(types)}>
              <TypeTable caption={`Emner i ${title}`} types={types} canEdit={canEdit} />
            </Fold>
          ))}
        </Folds>
      </Section>
      <Section id="nationale" heading="Nationale og udfasede">
        <p>De tæller ikke med. De nationale kan gives i hele landet.</p>
        <TypeTable caption="Nationale og udfasede emner" types={apart} canEdit={canEdit} />
      </Section>
      <Section id="livssituationer" heading="Livssituationer">
        <p>Emner, som ofte hører sammen. Listen er et forslag.</p>
        <Folds>
          {situations.map(({ slug, title, types }) => (
            <Fold key={slug} summary={title} count={`${types.length} emner`}>
              <TypeTable caption={title} types={catalogue.filter((type) => types.includes(type.slug))} />
            </Fold>
          ))}
        </Folds>
      </Section>
    </Shell>
  );
}

function leadOf(counted: readonly CatalogueType[]): string {
  const given = counted.filter(canBeGiven).length;
  return `${given} af ${counted.length} slags fuldmagter kan gives nu.`;
}

function givenCount(types: readonly CatalogueType[]): string {
  return `${types.filter(canBeGiven).length} af ${types.length} kan gives`;
}
