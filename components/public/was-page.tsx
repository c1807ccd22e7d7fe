import { PageHead } from "@/components/ui/page-head";
import { longDate } from "@/lib/dates";
import type { Contact } from "@/lib/report/offer/facts";
import { Phone } from "./phone";
import { PublicSection } from "./public-section";

/** When the statement was last gone through. The law asks for it once a year, and whenever something changes. */
export const REVIEWED_ON = "2026-11-26";

type Props = { contact: Contact };

/** The points of Digitaliseringsstyrelsen's form, in its order. */
export function WasPage({ contact }: Props) {
  const { municipality, unit, address, phone } = contact;
  return (
    <>
      <PageHead
        title="Tilgængelighedserklæring"
        lead={`${municipality} vil have, at alle kan bruge Fuldmagtsblikket. Her står, hvad der virker, og hvad vi ikke ved endnu.`}
      />
      <PublicSection id="gaelder" heading="Hvad gælder den for?">
        <p>
          Den gælder alle sider i programmet: siden om Digital Fuldmagt, status til rådet og de ansattes
          sider. Den gælder også de PDF-filer, som programmet laver.
        </p>
        <p>
          Kravene står i lov om tilgængelighed af offentlige organers websteder og mobilapplikationer. De er
          de samme som i standarden EN 301 549. Vi går efter WCAG 2.2, niveau AA.
        </p>
      </PublicSection>
      <PublicSection id="overholdelse" heading="Lever vi op til kravene?">
        <p>
          <b>Delvist.</b> Vi kender ikke til krav, som vi ikke lever op til. Men vi har ikke prøvet nok til at
          sige, at alt er i orden.
        </p>
        <h3>Det har vi prøvet</h3>
        <ul>
          <li>Vi prøver siderne med axe, som er et program, der leder efter fejl.</li>
          <li>De kan være på en skærm på 320 punkter, uden at man skal rulle til siden.</li>
          <li>Der er plads til stor skrift og luft i teksten. Knapper og links er store nok.</li>
          <li>Vi har løst de opgaver, der er flest af, med tasterne alene.</li>
          <li>Siderne virker uden JavaScript.</li>
          <li>Nogle af dem er læst op af et program, der gør som en skærmlæser.</li>
          <li>PDF-filerne er lavet efter PDF/UA-1.</li>
          <li>Vi måler, hvor svære ordene er i det, borgere skal læse. Målet er et lixtal på højst 25.</li>
        </ul>
        <h3>Det har vi ikke prøvet</h3>
        <ul>
          <li>Ingen udefra har set siderne igennem.</li>
          <li>Ingen med et handicap har prøvet dem for os endnu.</li>
          <li>De er ikke prøvet med NVDA, JAWS, VoiceOver eller tale.</li>
          <li>PDF-filerne er kun prøvet af programmer.</li>
        </ul>
        <h3>Det ved vi er svært</h3>
        <ul>
          <li>
            De ansatte har en tabel med mange kolonner. På en lille skærm bliver den til en linje for hver
            fuldmagt.
          </li>
          <li>Navne på fuldmagter kan være lange, for de følger loven.</li>
          <li>Vi laver ikke breve som lyd, punktskrift eller tegnsprog. Ring, så finder vi en måde.</li>
        </ul>
        <p>Vi har ikke ladet noget være, fordi det er for dyrt eller svært at rette.</p>
      </PublicSection>
      <PublicSection id="kontakt" heading="Er der noget, du ikke kan bruge?">
        <p>
          Sig det til os. Så retter vi det, eller giver dig det på en anden måde. Skriv ikke dit CPR-nummer
          eller noget om dit helbred.
        </p>
        <p>
          Telefon <Phone number={phone} />
        </p>
        <p>
          Brev: {municipality}, {unit}, {address.join(", ")}.
        </p>
      </PublicSection>
      <PublicSection id="klage" heading="Er du ikke glad for svaret?">
        <p>
          Spørg altid os først. Er du ikke glad for svaret, kan du klage til Digitaliseringsstyrelsen. Det kan
          du også, hvis der er gået 10 hverdage, og du ikke har hørt fra os. Deres telefon og mail står på
          siden digst.dk. Søg på »webtilgængelighed«.
        </p>
      </PublicSection>
      <PublicSection id="om" heading="Hvem har skrevet den?">
        <p>
          Vi har selv set på siderne. Vi skrev den {longDate(REVIEWED_ON)}. Vi ser på den igen mindst en gang
          om året, og når noget bliver lavet om.
        </p>
        <p>
          Den står ikke i Digitaliseringsstyrelsens WAS-Tool endnu. Det skal den, før programmet tages i brug.
        </p>
      </PublicSection>
    </>
  );
}
