import { byArea } from "@/lib/catalogue/catalogue";
import { longDate } from "@/lib/dates";
import type { PublicFacts } from "@/lib/report/offer/facts";
import { comingWords, monthWords, offerLead, waysLines } from "@/lib/report/offer/words";
import { Phone } from "./phone";

type Props = { facts: PublicFacts; page: string };

/**
 * A part of another site's page: headings from h2 on, no id, no script and no style, and one class to style it by. Its
 * words are those of our own page.
 */
export function Fragment({ facts: { contact, offer, day }, page }: Props) {
  return (
    <section className="digital-fuldmagt" lang="da">
      <h2>Digital Fuldmagt</h2>
      <p>{offerLead(offer, contact.municipality)}</p>
      {byArea([...offer.given]).map(({ slug, title, types }) => (
        <div key={slug}>
          <h3>{title}</h3>
          <ul>
            {types.map((type) => (
              <li key={type.slug}>
                <strong>{type.title}</strong>. {type.sentence} {type.given.flatMap(waysLines).join(" ")}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {offer.coming.length > 0 && (
        <>
          <h3>Det kommer snart</h3>
          <ul>
            {offer.coming.map((coming) => (
              <li key={`${coming.slug} ${coming.month}`}>
                {monthWords(coming)}: {comingWords(coming)}
              </li>
            ))}
          </ul>
          <p>Datoerne kan blive flyttet.</p>
        </>
      )}
      <h3>Sådan gør du</h3>
      <p>
        Ring på <Phone number={contact.phone} />, kom i {contact.unit}, eller gør det selv på{" "}
        <a href="https://www.borger.dk/">borger.dk</a>. Vi sender også papirerne med brev.
      </p>
      <p>
        <a href={page}>Læs mere om Digital Fuldmagt</a>
      </p>
      <p>
        <small>Det gælder {longDate(day)}.</small>
      </p>
    </section>
  );
}

type FramedProps = Props & { style: string };

/** The same as a page of its own, for a frame. */
export function FramedFragment({ style, ...props }: FramedProps) {
  return (
    <html lang="da">
      {/* biome-ignore lint/style/noHeadElement: no page of Next's, which would add its scripts */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* links lead out of the frame */}
        <base target="_top" />
        <meta name="robots" content="noindex" />
        <title>Digital Fuldmagt</title>
        <style>{style}</style>
      </head>
      <body>
        <Fragment {...props} />
      </body>
    </html>
  );
}
