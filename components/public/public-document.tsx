import type { ReactNode } from "react";
import { Footer } from "@/components/shell/footer";
import { Header } from "@/components/shell/header";
import { SkipLink } from "@/components/ui/skip-link";

export type PublicDocumentProps = {
  title: string;
  description: string;
  municipality: string;
  stylesheets: readonly string[];
  demo: boolean;
  children: ReactNode;
};

/** A whole page for everybody: no script, no cookie, and nobody who is signed in. */
export function PublicDocument(props: PublicDocumentProps) {
  const { title, description, municipality, stylesheets, demo, children } = props;
  return (
    <html lang="da">
      {/* biome-ignore lint/style/noHeadElement: no page of Next's, which would add its scripts */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* the phone makes no links of its own out of numbers */}
        <meta name="format-detection" content="telephone=no" />
        <meta name="description" content={description} />
        {/* what is invented is not to be found by a search */}
        {demo && <meta name="robots" content="noindex, nofollow" />}
        <title>{`${title} · ${municipality}`}</title>
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <SkipLink />
        <Header
          municipality={municipality}
          product="Digital Fuldmagt"
          home="/digitalfuldmagt"
          user={null}
          demo={demo}
        />
        <main id="main" tabIndex={-1} className="reading public">
          <div className="fb-container">{children}</div>
        </main>
        <Footer
          name={municipality}
          links={[
            { href: "/digitalfuldmagt", label: "Digital Fuldmagt" },
            { href: "/was", label: "Tilgængelighedserklæring" },
          ]}
        />
      </body>
    </html>
  );
}
