const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Not no-referrer: then a form posted without JavaScript says "Origin: null" and is refused as forged.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

/** What other sites may take into theirs. */
const FOR_OTHER_SITES = [
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
  { key: "Access-Control-Allow-Origin", value: "*" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Types are checked by `npm run check`, tests included; a start need not check them again.
  typescript: { ignoreBuildErrors: true },
  // Native add-ons, WASM and the world's holidays: the bundler must leave them alone.
  serverExternalPackages: [
    "date-holidays",
    "@hyzyla/pdfium",
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "zxing-wasm",
    "nodemailer",
    "pg",
    "@prisma/client",
  ],
  // A form with a file; the proxy answers what is longer, and all other forms over 1 MB, with a sentence.
  experimental: { serverActions: { bodySizeLimit: "11mb" } },
  // Lists that had an address of their own; what else stood in it (`dage`) comes along.
  redirects: async () => [
    { source: "/sager/udloeber", destination: "/sager?koe=udloeber", permanent: true },
    { source: "/sager/journal", destination: "/sager?koe=journal", permanent: true },
  ],
  // The later entry is the one that holds.
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/digitalfuldmagt.json", headers: FOR_OTHER_SITES },
    { source: "/digitalfuldmagt/fragment", headers: FOR_OTHER_SITES },
  ],
};
