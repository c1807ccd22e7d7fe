/** Whom a rollout can wait for, before the municipality adds its own. The slugs stand in the history. */
export const PARTIES = [
  { slug: "us", name: "Os selv" },
  { slug: "area", name: "Fagområdet" },
  { slug: "digitaliseringsstyrelsen", name: "Digitaliseringsstyrelsen" },
  { slug: "vendor", name: "Leverandøren" },
  { slug: "kl", name: "KL" },
  { slug: "kombit", name: "KOMBIT" },
  { slug: "udbetaling-danmark", name: "Udbetaling Danmark" },
  { slug: "region", name: "Regionen" },
] as const;
