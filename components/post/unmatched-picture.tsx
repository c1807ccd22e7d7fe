import { PagePicture } from "@/components/post/page-picture";
import type { PageView } from "@/lib/post/match/queries";
import { pictureAlt, type Zoom } from "@/lib/post/pages/words";

/** The page as it was scanned, beside what is to be done with it. */
export function UnmatchedPicture({ page, zoom }: { page: PageView; zoom: Zoom }) {
  const { id, batch, file, number, picture, formPage } = page;
  if (!picture) {
    return (
      <p className="muted">
        Der er intet billede. Se papiret: bunke {batch.number}, fil {file.position}, side {number}.
      </p>
    );
  }
  const src = `/post/sider/${id}/billede`;
  return (
    <PagePicture
      id="billedet"
      name="siden"
      alt={pictureAlt({ formPage, text: null })}
      src={src}
      smallSrc={`${src}?bredde=lille`}
      size={picture}
      zoom={zoom}
      href={(closer) => `/post/uden-sag/${id}?zoom=${closer}`}
    />
  );
}
