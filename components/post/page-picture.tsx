import { ZOOMS, type Zoom } from "@/lib/post/pages/words";

type Props = {
  /** of the picture on the page; the links lead back to it */
  id: string;
  /** what it is, in running text: "side 1", "underskriften på side 2" */
  name: string;
  alt: string;
  src: string;
  /** what is loaded until somebody looks closer */
  smallSrc?: string;
  /** as wide as it is high, until it is there */
  size?: { width: number; height: number };
  zoom: Zoom;
  /** the address that shows it so close */
  href: (zoom: Zoom) => string;
};

/** A picture of a page that is looked at closer by links: larger, it lies in a region that scrolls by keyboard too. */
export function PagePicture({ id, name, alt, src, smallSrc, size, zoom, href }: Props) {
  const [less, more] = [ZOOMS.findLast((one) => one < zoom), ZOOMS.find((one) => one > zoom)];
  const picture = (
    // biome-ignore lint/performance/noImgElement: a person's papers go through no cache of pictures
    <img
      className="scan-picture"
      src={zoom === 1 ? (smallSrc ?? src) : src}
      alt={alt}
      loading="lazy"
      {...size}
    />
  );
  return (
    <div className="scan" id={id}>
      {zoom === 1 ? (
        <div className="scan-view">{picture}</div>
      ) : (
        <section
          className={`scan-view scan-view--${zoom}`}
          aria-label={`Billede af ${name}, forstørret`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          {picture}
        </section>
      )}
      <p className="scan-links small">
        {more && <a href={`${href(more)}#${id}`}>Vis {name} større</a>}
        {less && <a href={`${href(less)}#${id}`}>Vis {name} mindre</a>}
        <a href={`${src}${src.includes("?") ? "&" : "?"}hent=1`}>Hent billedet af {name}</a>
      </p>
    </div>
  );
}
