/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Native add-ons and WASM that the bundler must leave alone.
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "zxing-wasm",
    "pg",
    "@prisma/client",
  ],
};
