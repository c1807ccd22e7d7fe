import type { PublicFacts } from "@/lib/report/offer/facts";
import { bringWords, periodWords } from "@/lib/report/offer/words";
import { BorgerDk } from "./borger-dk";
import { PublicSection } from "./public-section";

type Props = { facts: Pick<PublicFacts, "contact" | "returnEnvelope" | "acceptedId" | "longestYears"> };

export function HowSection({ facts }: Props) {
  const { contact, returnEnvelope, acceptedId, longestYears } = facts;
  return (
    <PublicSection id="hvordan" heading="Sådan giver du en fuldmagt">
      <p>
        Du kan gøre det på tre måder. De tre måder er lige gyldige, så vælg den, der er nemmest for dig. Du
        skal være fyldt 15 år.
      </p>
      <div className="public-ways">
        <div>
          <h3>Kom i {contact.unit}</h3>
          <ol>
            <li>Ring, og hør, hvornår du kan komme.</li>
            <li>{bringWords(acceptedId)}</li>
            <li>Vi skriver det sammen, og du skriver under.</li>
          </ol>
        </div>
        <div>
          <h3>Få et brev</h3>
          <ol>
            <li>Ring, så sender vi papirerne.</li>
            <li>Skriv under ved de røde krydser.</li>
            <li>Send alle sider tilbage.{returnEnvelope && " Det er gratis."}</li>
          </ol>
        </div>
        <div>
          <h3>Gør det selv på nettet</h3>
          <ol>
            <li>
              Gå til <BorgerDk />, og søg på »digital fuldmagt«.
            </li>
            <li>Vælg, hvem der må hjælpe, og med hvad.</li>
            <li>Skriv under med dit MitID.</li>
          </ol>
        </div>
      </div>
      <h3>Hvem skal have MitID?</h3>
      <p>
        På borger.dk skal en af jer have MitID. Hos os og med brev kan du give en fuldmagt uden MitID. Den,
        der hjælper dig på nettet, skal bruge sit eget MitID. Har den anden ikke det, så vælg »ringe og
        skrive«, hvor det kan lade sig gøre.
      </p>
      <h3>Hvor længe gælder den?</h3>
      <p>
        {periodWords(longestYears)} Du kan altid trække den tilbage, og du skal ikke sige hvorfor. Den stopper
        også, når du dør.
      </p>
    </PublicSection>
  );
}
