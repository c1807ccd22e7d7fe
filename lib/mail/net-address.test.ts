import { describe, expect, test } from "vitest";
import { hasNetAddress } from "./net-address";

describe("an address on the net", () => {
  test.each([
    "borger.dk",
    "Se www.odense.dk for mere",
    "https://odense.dk/fuldmagt",
    "skriv til fuldmagt@odense.dk",
    "(borger.dk)",
    "digitaliser.gov.dk.",
    "Et punktum uden mellemrum her.Det bliver et link",
  ])("is found in »%s«", (text) => {
    expect(hasNetAddress(text)).toBe(true);
  });

  test.each([
    "Vi svarede den 15.10.2026.",
    "Ring på 66 13 13 72. Vi har åbent kl. 10.30.",
    "Det gælder bl.a. breve, f.eks. dem med stor skrift m.m.",
    "1.240 henvendelser. Flest kom ved skranken.",
  ])("is not found in »%s«", (text) => {
    expect(hasNetAddress(text)).toBe(false);
  });
});
