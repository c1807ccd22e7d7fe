import type { Place } from "@/lib/location/location";
import type { Contact } from "@/lib/report/offer/facts";
import { placeWords } from "@/lib/report/offer/words";
import { Phone } from "./phone";
import { PublicSection } from "./public-section";

type Props = { contact: Contact; places: readonly Place[] };

export function WhereSection({ contact, places }: Props) {
  return (
    <PublicSection id="find" heading="Her finder du os">
      <div className="public-two">
        <div>
          <h3>{contact.unit}</h3>
          <p>
            Telefon <Phone number={contact.phone} />
          </p>
          <p>{contact.address.join(", ")}.</p>
          <p>{contact.openingHours}</p>
        </div>
        {places.length > 0 && (
          <div>
            <h3>Ude i byen</h3>
            <p>Her kommer vi på faste dage.</p>
            <ul className="plain">
              {places.map((place) => (
                <li key={place.name}>{placeWords(place)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </PublicSection>
  );
}
