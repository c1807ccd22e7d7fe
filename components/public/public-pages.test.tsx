import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { lix, lixByParagraph } from "@/lib/lix/lix";
import { FEED, feedOf } from "@/lib/report/offer/feed";
import { DigitalFuldmagtPage } from "./digital-fuldmagt-page";
import { exampleFacts, NOTHING } from "./facts.test-input";
import { Fragment, FramedFragment } from "./fragment";
import { FRAME_STYLE } from "./frame-style";
import { PublicDocument } from "./public-document";
import { WasPage } from "./was-page";

const PAGE = "https://fuldmagt.kommune.example/digitalfuldmagt";
const HARDEST = 25;
/** In a shorter one a single long word weighs too much. */
const LONG_PARAGRAPH = 40;

const page = (facts = exampleFacts()) => renderToStaticMarkup(<DigitalFuldmagtPage facts={facts} />);
const fragment = (facts = exampleFacts()) => renderToStaticMarkup(<Fragment facts={facts} page={PAGE} />);

/** As it is read: what stands on a line of its own is a paragraph. */
function textOf(html: string): string {
  return html
    .replace(/<\/(?:p|h[1-3]|li|t[dh]|caption)>|<\/b>(?=[^<]*<span)|<span>/g, "\n\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe("each page for everybody", () => {
  const pages: [string, ReactElement][] = [
    ["what can be given", <DigitalFuldmagtPage key="page" facts={exampleFacts()} />],
    [
      "what can be given while nothing is",
      <DigitalFuldmagtPage key="none" facts={exampleFacts({ offer: NOTHING })} />,
    ],
    ["the accessibility statement", <WasPage key="was" contact={exampleFacts().contact} />],
    ["the part for other sites", <Fragment key="part" facts={exampleFacts()} page={PAGE} />],
  ];

  test.each(pages)("has a LIX of at most 25, and so has every long paragraph: %s", (_, element) => {
    const text = textOf(renderToStaticMarkup(element));
    expect(lix(text).words).toBeGreaterThan(60);
    expect(lix(text).lix).toBeLessThanOrEqual(HARDEST);
    const long = lixByParagraph(text).filter(({ words }) => words >= LONG_PARAGRAPH);
    expect(long.filter((one) => one.lix > HARDEST).map(({ paragraph, lix }) => [lix, paragraph])).toEqual([]);
  });

  test.each(pages)("goes down the headings one level at a time: %s", (_, element) => {
    const levels = [...renderToStaticMarkup(element).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels.length).toBeGreaterThan(2);
    levels.forEach((level, at) => {
      if (at > 0) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe("the page of what can be given", () => {
  test("tells what is given in the words of the papers, national types apart, and where to come", () => {
    const text = textOf(page());
    expect(text).toContain("I dag kan du give 50 slags fuldmagter hos Odense Kommune.");
    expect(text).toContain("Gælder i hele landet");
    expect(text).toContain("På nettet, ringe og skrive: gøre det for dig eller kun se med.");
    expect(text).toContain("Borgernes Hus, Østre Stationsvej 15, 5000 Odense C.");
    expect(text).toContain("Bolbro Brugerhus: onsdag.");
    expect(page()).toContain('href="tel:+4566131372"');
  });

  test("says who needs MitID to make a fuldmagt and to use it", () => {
    const text = textOf(page());
    expect(text).toContain("På borger.dk skal en af jer have MitID.");
    expect(text).toContain("med brev kan du give en fuldmagt uden MitID");
    expect(text).toContain("Den, der hjælper dig på nettet, skal bruge sit eget MitID.");
  });

  test("says that post is free only when the municipality pays for it", () => {
    expect(textOf(page())).toContain("Send alle sider tilbage. Det er gratis.");
    expect(page(exampleFacts({ returnEnvelope: false }))).not.toContain("gratis");
  });

  test("says so when nothing can be given and nobody comes, and has no empty list or table", () => {
    const html = page(exampleFacts({ offer: NOTHING, places: [] }));
    expect(html).toContain("ikke nogen fuldmagter klar endnu");
    expect(html).toContain("Vi har ingen datoer for det næste halve år.");
    expect(html).not.toMatch(/<table|<ul|Ude i byen/);
  });
});

describe("the part for other sites", () => {
  test("has nothing that acts, looks or is named in another's page", () => {
    const html = fragment();
    expect(html).toMatch(/^<section class="digital-fuldmagt" lang="da"><h2>/);
    expect(html).not.toMatch(/<(?:script|style|link|img|form|iframe|h1)|\s(?:id|style|on\w+)=/);
    expect(html.match(/class="/g)).toHaveLength(2); // its own, and that a number stays on its line
  });

  test("leads to whole addresses alone", () => {
    const links = [...fragment().matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(["tel:+4566131372", "https://www.borger.dk/", PAGE]);
  });

  test("says as much as the page does", () => {
    const text = textOf(fragment());
    for (const { title } of exampleFacts().offer.given) expect(text).toContain(title);
    expect(fragment(exampleFacts({ offer: NOTHING }))).toContain("ikke nogen fuldmagter klar endnu");
  });

  test("is a whole page in a frame, with the very style that its policy lets in", () => {
    const html = renderToStaticMarkup(
      <FramedFragment facts={exampleFacts()} page={PAGE} style={FRAME_STYLE} />,
    );
    expect(html).toContain(`<style>${FRAME_STYLE}</style>`);
    expect(html).toContain('<html lang="da">');
    expect(html).toContain(fragment());
  });
});

describe("the feed", () => {
  test("has the shape that it is described by, and says what the page says", () => {
    const feed = feedOf(exampleFacts(), PAGE);
    expect(FEED.strict().parse(JSON.parse(JSON.stringify(feed)))).toEqual(feed);
    expect(feed.counts).toEqual({ given: 50, national: 4, coming: 16 });
    expect(feed.given.map(({ title }) => title)).toEqual(
      exampleFacts().offer.given.map(({ title }) => title),
    );
    expect(feed.given[0]?.ways).toContainEqual({ kind: "act", channel: "self_service", areas: null });
  });
});

describe("the frame of a public page", () => {
  const inFrame = (demo: boolean) =>
    renderToStaticMarkup(
      <PublicDocument
        title="Titel"
        description="Om"
        municipality="Odense Kommune"
        stylesheets={["/a.css"]}
        demo={demo}
      >
        <h1>Her</h1>
      </PublicDocument>,
    );

  test("has no script and no form, and links to the accessibility statement", () => {
    expect(inFrame(false)).not.toMatch(/<script|<form|\son\w+=|\sstyle=/);
    expect(inFrame(false)).toContain('<a href="/was">Tilgængelighedserklæring</a>');
  });

  test("is not to be found by a search while its people are invented", () => {
    expect([inFrame(true), inFrame(false)].map((html) => html.includes("noindex"))).toEqual([true, false]);
    expect(inFrame(true)).toContain("Øvelse:");
  });
});
