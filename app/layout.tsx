import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { WithoutScript } from "@/components/shell/without-script";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Fuldmagtsblikket", default: "Fuldmagtsblikket" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="da">
      <body>
        <WithoutScript>{children}</WithoutScript>
      </body>
    </html>
  );
}
