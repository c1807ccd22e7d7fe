import { PageHead } from "@/components/ui/page-head";
import { longDate } from "@/lib/dates";
import type { PublicFacts } from "@/lib/report/offer/facts";
import { offerLead } from "@/lib/report/offer/words";
import { ComingSection } from "./coming-section";
import { GivenSection } from "./given-section";
import { HelperSection } from "./helper-section";
import { HowSection } from "./how-section";
import { Phone } from "./phone";
import { PublicSection } from "./public-section";
import { WhereSection } from "./where-section";

/** What can be given today and how, for whoever needs help and whoever helps. */
export function DigitalFuldmagtPage({ facts }: { facts: PublicFacts }) {
  const { contact, offer, day } = facts;
  return (
    <>
      <PageHead
        title="Få en anden til at hjælpe dig hos kommunen"
        lead={offerLead(offer, contact.municipality)}
      />
      <p className="public-ring">
        Ring, hvis du er i tvivl:{" "}
        <b>
          <Phone number={contact.phone} />
        </b>
        . Vi hjælper dig også uden computer.
      </p>
      <HowSection facts={facts} />
      <GivenSection offer={offer} />
      <ComingSection coming={offer.coming} />
      <HelperSection phone={contact.phone} />
      <PublicSection id="ingen" heading="Har du ikke nogen?">
        <p>
          Så kom til os. Vi kan sætte os sammen med dig og ordne det. Det hedder medbetjening, og du skal ikke
          give fuldmagt til nogen.
        </p>
      </PublicSection>
      <WhereSection contact={contact} places={facts.places} />
      <p className="muted">Siden viser, hvad der gælder {longDate(day)}.</p>
    </>
  );
}
