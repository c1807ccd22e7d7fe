import type { Address } from "@/lib/person/person";

/** The address as one thing, or null when no street was told. */
export function addressOf(fields: { vej: string; postnr: string; by: string }): Address | null {
  if (fields.vej === "") return null;
  return { street: fields.vej, postcode: fields.postnr, city: fields.by };
}
