import { BorgerDk } from "./borger-dk";
import { Phone } from "./phone";
import { PublicSection } from "./public-section";

export function HelperSection({ phone }: { phone: string }) {
  return (
    <PublicSection id="hjaelper" heading="Er du den, der hjælper?">
      <div className="public-two">
        <div>
          <h3>Det må du</h3>
          <p>
            Du må kun det, der står i fuldmagten. Den anden bestemmer stadig selv og må gøre alt det samme som
            før. Brug dit eget MitID, og lån aldrig den andens.
          </p>
        </div>
        <div>
          <h3>Sådan kommer du i gang</h3>
          <p>
            Du kan selv bede om en fuldmagt på <BorgerDk />. Den, du hjælper, skal så sige ja, enten på nettet
            eller på papir.
          </p>
        </div>
        <div>
          <h3>Når du sidder ved siden af</h3>
          <p>Er I sammen om det, skal du ikke have fuldmagt. Så trykker den anden selv, og du viser vej.</p>
        </div>
        <div>
          <h3>Frivillig eller ansat?</h3>
          <p>
            Ring til os på <Phone number={phone} />, hvis du er i tvivl om, hvad du må.
          </p>
        </div>
      </div>
    </PublicSection>
  );
}
