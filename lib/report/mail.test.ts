import { describe, expect, test } from "vitest";
import { codeParagraphs } from "@/lib/auth/code-mail";
import { lix } from "@/lib/lix/lix";
import { asHtml, asText } from "@/lib/mail/compose";
import { hasNetAddress } from "@/lib/mail/net-address";
import { assemble } from "./assemble";
import { EXAMPLE, EXAMPLE_FIGURES } from "./example.test-input";
import { statusParagraphs, statusSubject } from "./mail";

const document = assemble({ ...EXAMPLE, before: EXAMPLE_FIGURES });
const paragraphs = statusParagraphs(document, { phone: "66 13 13 72" });
const text = asText(paragraphs);
const html = asHtml(paragraphs);
const words = (of: string) => of.split(/\s+/).filter((word) => word !== "");

describe("the mail to the board", () => {
  test("has the five sentences, the answers and what comes next, and says that the rest lies beside it", () => {
    for (const said of [
      "Du kan nu give 14 slags fuldmagter ud af 49.",
      "Handicaprådet spurgte: Post til blinde når ikke altid frem. Hvad gør I?",
      "Vi svarede: Man kan nu hente sit brev",
      "Genoptræning: oktober.",
      "Hele teksten ligger ved som PDF.",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("Sådan endte henvendelserne");
  });

  test("says the same words as text and as HTML, with its headings as headings", () => {
    const plain = html.replace(/<[^>]+>/g, " ").replaceAll("&amp;", "&");
    expect(words(plain)).toEqual(words(text));
    expect(html).toContain("<h2>I spurgte – vi svarede</h2>");
    expect(html).toContain('<html lang="da">');
  });

  test("says the name of a fuldmagt that holds an address in words", () => {
    const next = [{ title: "Mit Overblik på borger.dk", on: "2026-10-15" }];
    const rollout = { ...EXAMPLE_FIGURES.rollout, next };
    const named = assemble({ ...EXAMPLE, figures: { ...EXAMPLE_FIGURES, rollout } });
    const said = asText(statusParagraphs(named, { phone: "66 13 13 72" }));
    expect(said).toContain("Mit Overblik på borger punktum dk");
    expect(hasNetAddress(said)).toBe(false);
  });

  test("is easy to read", () => {
    expect(lix(text).lix).toBeLessThanOrEqual(25);
  });

  test.each([
    ["the status", text],
    ["the subject of the status", statusSubject(document)],
    ["the HTML of the status", html.replace(/<[^>]+>/g, " ")],
    ["the code", asText(codeParagraphs("123456"))],
  ])("holds no address on the net: %s", (_, of) => {
    expect(hasNetAddress(of)).toBe(false);
    expect(html).not.toMatch(/href|src=/);
  });
});
