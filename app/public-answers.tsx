import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { stylesheets } from "@/app/public-style";
import { DigitalFuldmagtPage } from "@/components/public/digital-fuldmagt-page";
import { Fragment, FramedFragment } from "@/components/public/fragment";
import { FRAME_STYLE } from "@/components/public/frame-style";
import { PublicDocument } from "@/components/public/public-document";
import { WasPage } from "@/components/public/was-page";
import { environment } from "@/lib/env.mjs";
import { answerWith, type Ready, ready } from "@/lib/report/offer/answer";
import type { PublicFacts } from "@/lib/report/offer/facts";
import { feedOf } from "@/lib/report/offer/feed";
import { keptFresh } from "@/lib/report/offer/kept";
import { readPublicFacts } from "@/lib/report/offer/read";

const PUBLIC_PARTS = ["page", "was", "feed", "fragment", "framed"] as const;
type PublicPart = (typeof PUBLIC_PARTS)[number];
type Made = Record<PublicPart, Ready>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

// One in the process, also where each route has this file for itself.
const shared = globalThis as { publicAnswers?: () => Promise<Made> };

/**
 * All that is told to everybody, made at most once a minute and answered out of memory: it asks the database as `report`
 * alone, through its own connections, and goes on as it was when the database is away.
 */
function publicAnswers(): Promise<Made> {
  shared.publicAnswers ??= keptFresh(remaker(), {
    fresh: MINUTE,
    stale: 10 * MINUTE,
    patience: 3 * SECOND,
    rest: 10 * SECOND,
    onFailure: (error) => {
      // never the message: it can hold an address of the database
      console.error(
        `De offentlige sider kunne ikke laves om: ${error instanceof Error ? error.name : "fejl"}.`,
      );
    },
  });
  return shared.publicAnswers();
}

function remaker(): () => Promise<Made> {
  let before: Partial<Made> = {};
  return async () => {
    const now = new Date();
    const texts = await written(await readPublicFacts(now));
    const entries = PUBLIC_PARTS.map((part) => [part, ready(texts[part], before[part], now)]);
    const made = Object.fromEntries(entries) as Made;
    before = made;
    return made;
  };
}

async function written(facts: PublicFacts): Promise<Record<PublicPart, string>> {
  const { publicUrl, demo } = environment();
  const page = `${publicUrl}/digitalfuldmagt`;
  const { municipality } = facts.contact;
  const frame = { municipality, stylesheets: stylesheets(), demo };
  return {
    page: await documentOf(
      <PublicDocument
        {...frame}
        title="Digital Fuldmagt"
        description={`Hvad du kan give fuldmagt til hos ${municipality} i dag, og hvordan du gør.`}
      >
        <DigitalFuldmagtPage facts={facts} />
      </PublicDocument>,
    ),
    was: await documentOf(
      <PublicDocument
        {...frame}
        title="Tilgængelighedserklæring for Fuldmagtsblikket"
        description="Hvor tilgængelige siderne er, og hvad du kan gøre, hvis noget ikke virker for dig."
      >
        <WasPage contact={facts.contact} />
      </PublicDocument>,
    ),
    feed: JSON.stringify(feedOf(facts, page), null, 2),
    fragment: await markup(<Fragment facts={facts} page={page} />),
    framed: await documentOf(<FramedFragment facts={facts} page={page} style={FRAME_STYLE} />),
  };
}

async function documentOf(element: ReactElement): Promise<string> {
  return `<!doctype html>\n${await markup(element)}`;
}

/** Next forbids the import itself in what it renders; this is not rendered by it. */
async function markup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(element);
}

/** No script at all, so no nonce: what is served is the same for everybody. */
const NO_SCRIPT = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];
const PAGE_POLICY = [
  ...NO_SCRIPT,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "frame-ancestors 'none'",
].join("; ");
/** Public, and nothing in it to press but links: anybody may frame it. */
const FRAME_POLICY = [
  ...NO_SCRIPT,
  `style-src 'sha256-${createHash("sha256").update(FRAME_STYLE).digest("base64")}'`,
  "frame-ancestors *",
].join("; ");

const KEPT_BY_OTHERS = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
const HTML = "text/html; charset=utf-8";

const HEADERS: Record<PublicPart, Readonly<Record<string, string>>> = {
  page: { "content-type": HTML, "content-security-policy": PAGE_POLICY },
  was: { "content-type": HTML, "content-security-policy": PAGE_POLICY },
  feed: { "content-type": "application/json; charset=utf-8", "content-security-policy": FRAME_POLICY },
  fragment: { "content-type": HTML, "content-security-policy": FRAME_POLICY, vary: "sec-fetch-dest" },
  framed: { "content-type": HTML, "content-security-policy": FRAME_POLICY, vary: "sec-fetch-dest" },
};

/** Answers a request for one of the public parts; 503 with a sentence only when none was ever made. */
export async function answerPublic(request: Request, part: PublicPart): Promise<Response> {
  const made = await publicAnswers().catch(() => null);
  if (!made) return away();
  return answerWith(made[part], request.headers, { ...HEADERS[part], "cache-control": KEPT_BY_OTHERS });
}

function away(): Response {
  return new Response("Siden kan ikke vises lige nu. Prøv igen om lidt, eller ring til kommunen.", {
    status: 503,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-security-policy": PAGE_POLICY,
      "cache-control": "no-store",
      "retry-after": "30",
    },
  });
}
