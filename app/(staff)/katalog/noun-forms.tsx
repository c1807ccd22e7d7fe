import {
  changeCatalogueNoun,
  endCatalogueNoun,
  mergeCatalogueForvaltning,
  splitCatalogueForvaltning,
} from "@/app/(staff)/katalog/noun-actions";
import { LaterDays } from "@/components/catalogue/later-days";
import { NounForm } from "@/components/catalogue/noun-form";
import { EndForm, MergeForm, SplitForm } from "@/components/catalogue/reorganise-forms";
import { Fold, Folds } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Attempt } from "@/lib/administration/attempt";
import type { NounPage } from "@/lib/catalogue/keep/noun/noun-page";
import { NOUN_WORDS, nounHref } from "@/lib/catalogue/keep/noun/nouns";

/** What can be changed of one. What has ended can go on, and nothing else. */
export function NounForms({ page }: { page: NounPage }) {
  const { kept, forms, situation } = page;
  const { path, end } = NOUN_WORDS[kept.noun];
  const form = (what: keyof NounPage["forms"]) => {
    const attempt = forms[what];
    const of = { slags: path, af: kept.slug, vist: kept.shownOn, hvad: `${what} ${kept.slug}` };
    return { attempt, of: { ...of, version: attempt.version } };
  };
  return (
    <>
      {kept.state !== "ended" && (
        <Section id="ret" heading={situation ? "Ret navn, plads og emner" : "Ret navnet"}>
          <p>Det nye gælder fra den dag, du skriver. Dagene før viser det, der gjaldt.</p>
          <LaterDays href={nounHref(kept.noun, kept.slug)} days={kept.laterDays} />
          <NounForm {...form("ret")} situation={situation} action={changeCatalogueNoun} />
        </Section>
      )}
      <Section id="mere" heading={kept.noun === "forvaltning" ? "Større ændringer" : "Ophør"}>
        <Folds>
          {kept.noun === "forvaltning" && kept.state !== "ended" && <Reorganise page={page} form={form} />}
          <Fold
            summary={kept.state === "ended" ? "Lad den fortsætte" : "Skriv en sidste dag"}
            open={isRefused(forms.ophoer)}
          >
            <p>{end}</p>
            <EndForm {...form("ophoer")} action={endCatalogueNoun} />
          </Fold>
        </Folds>
      </Section>
    </>
  );
}

type ReorganiseProps = {
  page: NounPage;
  form: (what: "del" | "saml") => Pick<Parameters<typeof EndForm>[0], "attempt" | "of">;
};

function Reorganise({ page: { kept, under, others, forms }, form }: ReorganiseProps) {
  return (
    <>
      {under.types.length > 0 && (
        <Fold summary="Del den i to" open={isRefused(forms.del)}>
          <p>Den nye får de fuldmagter, du vælger, fra den dag. {kept.name} beholder resten.</p>
          <SplitForm {...form("del")} types={under.types} action={splitCatalogueForvaltning} />
        </Fold>
      )}
      <Fold summary="Læg den sammen med en anden" open={isRefused(forms.saml)}>
        <p>
          Alle fuldmagter går til den anden fra den dag. {kept.name} ophører dagen før. Skal den anden have et
          nyt navn, så ret det bagefter fra samme dag.
        </p>
        <MergeForm {...form("saml")} others={others} action={mergeCatalogueForvaltning} />
      </Fold>
    </>
  );
}

function isRefused({ summary }: Attempt): boolean {
  return summary.length > 0;
}
