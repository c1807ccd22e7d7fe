"use client";

import { useServerInsertedHTML } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import { WITHOUT_SCRIPT } from "@/lib/without-script";

const Rendered = createContext<{ isShown: boolean }>({ isShown: false });

/**
 * When a page is not found, Next answers 404 with an empty document that only JavaScript fills (vercel/next.js issue
 * 62228). This puts into its head where to go without JavaScript: an address that is not found either, and is served whole.
 */
export function WithoutScript({ children }: { children: ReactNode }) {
  const [page] = useState(() => ({ isShown: false }));
  useServerInsertedHTML(() =>
    page.isShown ? null : (
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${WITHOUT_SCRIPT}`} />
      </noscript>
    ),
  );
  return <Rendered.Provider value={page}>{children}</Rendered.Provider>;
}

/** In the frame of every page: what is rendered needs no way out. */
export function IsShown() {
  useContext(Rendered).isShown = true;
  return null;
}
