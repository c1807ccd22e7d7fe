import type { ReactNode } from "react";
import { SkipLink } from "../ui/skip-link";
import { Footer, type FooterLink } from "./footer";
import { Header, type HeaderProps } from "./header";
import { IsShown } from "./without-script";

export type PageShellProps = HeaderProps & {
  footerLinks?: readonly FooterLink[];
  /** Larger text, for pages that others than staff read. */
  reading?: boolean;
  children: ReactNode;
};

export function PageShell({ demo, footerLinks, reading, children, ...header }: PageShellProps) {
  return (
    <>
      <IsShown />
      <SkipLink />
      <Header demo={demo} {...header} />
      <main id="main" tabIndex={-1} className={reading ? "reading" : undefined}>
        <div className="fb-container">{children}</div>
      </main>
      <Footer links={footerLinks} />
    </>
  );
}
