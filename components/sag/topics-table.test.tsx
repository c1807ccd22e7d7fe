import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Fate } from "@/lib/fuldmagt/fate";
import { partyNames } from "@/lib/person/party-names";
import { TopicsTable } from "./topics-table";

const names = partyNames({ name: "Ingrid Demosen" }, { name: "Karen Prøvegaard" });

/** The caption of topics that have come to these fates. */
function captionOf(...fates: Fate[]): string {
  const topics = fates.map((fate, at) => ({
    slug: `emne-${at}`,
    title: "Madservice",
    fuldmagter: [
      {
        id: `${at}`,
        kind: "act" as const,
        channel: "contact" as const,
        handling: "registered" as const,
        fate,
        since: "2026-11-24",
      },
    ],
  }));
  const sag = { names, topics, registeredOn: "2026-11-24", period: { from: null, to: "2028-11-24" } };
  const html = renderToStaticMarkup(<TopicsTable sag={sag} isOpen={false} />);
  return /<caption[^>]*>(.*?)<\/caption>/.exec(html)?.[1] ?? "";
}

describe("the caption of the topics", () => {
  it("says how long they hold while one of them does", () => {
    const holds = "Gælder fra 24. november 2026 til og med 24. november 2028.";
    expect(captionOf("active")).toBe(holds);
    expect(captionOf("revoked", "active")).toBe(holds);
  });

  it("says how long they held once the period is over", () => {
    expect(captionOf("revoked", "expired")).toBe(
      "Gjaldt fra 24. november 2026 til og med 24. november 2028.",
    );
  });

  it("never says that what was taken back, or ended by a death, held until its last day", () => {
    for (const fate of ["revoked", "ended"] as const) {
      expect(captionOf(fate)).toBe(
        "Gælder ikke mere. Den var givet fra 24. november 2026 til og med 24. november 2028.",
      );
    }
  });
});

describe("the topics of what was never entered", () => {
  const fuldmagt = {
    id: "a",
    kind: "act",
    channel: "contact",
    handling: "requested",
    fate: null,
    since: null,
  } as const;
  const topics = [{ slug: "madservice", title: "Madservice", fuldmagter: [fuldmagt] }];
  const sag = { names, topics, registeredOn: null, period: { from: null, to: "2028-11-24" } };
  const shown = (isOpen: boolean) => renderToStaticMarkup(<TopicsTable sag={sag} isOpen={isOpen} />);

  it("are to come while the sag is open", () => {
    expect(shown(true)).toContain("Den gælder ikke endnu.");
    expect(shown(true)).toContain("Ja, når den er oprettet");
  });

  it("promise nothing once it is closed", () => {
    expect(shown(false)).toContain("Fuldmagten blev ikke oprettet. Den gælder ikke.");
    expect(shown(false)).toContain("Blev ikke oprettet</span>");
    expect(shown(false)).not.toContain("når den er oprettet");
  });
});
