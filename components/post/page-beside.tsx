import { PagePicture } from "@/components/post/page-picture";
import { type BesideProps, PageWords } from "@/components/post/page-words";
import { Note } from "@/components/ui/note";
import { shortDate } from "@/lib/dates";
import { notesOf } from "@/lib/post/match/page";
import { PAGE_NOTE_SENTENCES } from "@/lib/post/match/words";
import type { ScannedPage } from "@/lib/post/pages/of-sag";
import { FIELD_LABELS, FIELD_SLUGS, pictureAlt, type Zoom } from "@/lib/post/pages/words";
import { RETURN_WAY_LABELS } from "@/lib/post/ways";

/** A scanned page, the places where something is written close beside it, and what stands there as text. */
export function PageBeside({
  page,
  standing,
  ...props
}: BesideProps & { page: ScannedPage; standing?: string }) {
  const { sagsnummer, looking } = props;
  const key = standing ? page.id : String(page.formPage);
  const name = page.formPage === null ? "siden" : `side ${page.formPage}`;
  const src = `/post/sider/${page.id}/billede`;
  const zoomed = (felt?: string) => (looking.side === key && looking.felt === felt ? looking.zoom : 1);
  const href = (felt?: string) => (zoom: Zoom) =>
    `/sager/${sagsnummer}/sider?${new URLSearchParams({ side: key, ...(felt && { felt }), zoom: String(zoom) })}`;
  return (
    <>
      {standing && (
        <h3 id={`side-${page.id}`}>{page.formPage === null ? "En side" : `Side ${page.formPage}`}</h3>
      )}
      <p>
        {standing && <b>{standing} </b>}
        Kom {shortDate(page.arrivedOn)}. {RETURN_WAY_LABELS[page.cameBy]}.
      </p>
      {notesOf(page.notes).map((note) => (
        <Note key={note}>{PAGE_NOTE_SENTENCES[note]}</Note>
      ))}
      <div className={zoomed() > 1 ? "scan-page scan-page--wide" : "scan-page"}>
        {page.picture ? (
          <PagePicture
            id={`billede-${page.id}`}
            name={name}
            alt={pictureAlt(page)}
            src={src}
            smallSrc={`${src}?bredde=lille`}
            size={page.picture}
            zoom={zoomed()}
            href={href()}
          />
        ) : (
          <p>Der er intet billede. Filen kunne ikke læses. Se papiret, eller scan siden igen.</p>
        )}
        <div>
          {page.fields.map(({ name: field, size }) => (
            <PagePicture
              key={field}
              id={`${FIELD_SLUGS[field]}-${page.id}`}
              name={`${FIELD_LABELS[field].toLowerCase()} på ${name}`}
              alt={pictureAlt(page, field)}
              src={`${src}?felt=${FIELD_SLUGS[field]}`}
              size={size}
              zoom={zoomed(FIELD_SLUGS[field])}
              href={href(FIELD_SLUGS[field])}
            />
          ))}
          <PageWords {...props} page={page} name={name} />
        </div>
      </div>
    </>
  );
}
