import { Note } from "@/components/ui/note";
import { byArea } from "@/lib/catalogue/catalogue";
import type { GivenType, Offer } from "@/lib/report/offer/offer";
import { waysLines } from "@/lib/report/offer/words";
import { PublicSection } from "./public-section";

export function GivenSection({ offer: { given, national } }: { offer: Offer }) {
  return (
    <PublicSection id="idag" heading="Det kan en anden gøre for dig i dag">
      {given.length === 0 ? (
        <p>Kommunen har ikke nogen klar endnu. Ring til os, så hjælper vi dig på en anden måde.</p>
      ) : (
        <p>
          »Gøre det for dig« hedder også handlefuldmagt. »Kun se med« hedder også indsigtsfuldmagt. Hvor der
          står to, vælger du selv.
        </p>
      )}
      {byArea(given).map(({ slug, title, types }) => (
        <GivenGroup key={slug} title={title} types={types} />
      ))}
      {national.length > 0 && (
        <GivenGroup
          title="Gælder i hele landet"
          about="De er nationale. Du kan give dem, uanset hvor du bor."
          types={national}
        />
      )}
      <Note tone="warn" lead="Husk:">
        En fuldmagt til nettet gælder ikke i telefonen. Skal den anden kunne ringe for dig, så sig det til os.
      </Note>
    </PublicSection>
  );
}

type GroupProps = { title: string; about?: string; types: readonly GivenType[] };

function GivenGroup({ title, about, types }: GroupProps) {
  return (
    <div className="public-area">
      <h3>{title}</h3>
      <div>
        {about && <p>{about}</p>}
        <ul className="public-list">
          {types.map(({ slug, title: name, sentence, given }) => (
            <li key={slug}>
              <b>{name}</b>
              {sentence}
              {given.flatMap(waysLines).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
