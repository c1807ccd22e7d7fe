import { describe, expect, test } from "vitest";
import { hasNetAddress, netAddressIn, unlinked } from "@/lib/mail/net-address";

describe("an address on the net", () => {
  test.each([
    ["Se https://www.borger.dk/fuldmagt.", "https://www.borger.dk/fuldmagt."],
    ["Se HTTP://ODENSE", "HTTP://ODENSE"],
    ["Gå ind på borger.dk.", "borger.dk"],
    ["Læs mere på www.odense", "www.odense"],
    ["Det står på x.com i dag", "x.com"],
    ["Skriv til hjaelp@odense", "hjaelp@odense"],
    ["(digital-fuldmagt.borger.dk)", "digital-fuldmagt.borger.dk"],
    ["Gå ind på ældresagen.dk", "ældresagen.dk"],
    ["Gå ind på borger．dk", "borger.dk"],
    ["Det er gjort.Vi siger til.", "gjort.Vi"],
    ["skriv til fuldmagt@odense.dk", "fuldmagt@odense.dk"],
    ["Ring til 3.dk", "3.dk"],
  ])("is found in »%s«", (text, address) => {
    expect(netAddressIn(text)).toBe(address);
    expect(hasNetAddress(text)).toBe(true);
  });

  test.each([
    "Vi svarer den 24. november kl. 9.30. Ring på 65 51 10 00.",
    "Tag f.eks. en ven med, bl.a. fordi man kan få hjælp m.m., m.fl. og o.lign.",
    "Ca. 1.500 breve blev sendt i kr. 2,50-kuverter jf. § 83.2.",
    "Alt er gjort …Nu venter vi",
    "Vi svarede den 15.10.2026. 1.240 henvendelser kom kl. 10.30.",
    "Borgernes Hus har åbent hver dag.",
    "",
  ])("is not found in »%s«", (text) => {
    expect(netAddressIn(text)).toBeNull();
    expect(hasNetAddress(text)).toBe(false);
  });

  test("is found behind an abbreviation", () => {
    expect(netAddressIn("Se f.eks. odense.dk")).toBe("odense.dk");
  });
});

test("what looks like one is said in words, and is none any more", () => {
  expect(unlinked("Mit Overblik på borger.dk, f.eks. i dag.")).toBe(
    "Mit Overblik på borger punktum dk, f.eks. i dag.",
  );
  for (const text of ["https://odense.dk/x.y", "Skriv til a.b@odense.dk", "www.odense.dk"]) {
    expect(hasNetAddress(unlinked(text)), text).toBe(false);
  }
});
