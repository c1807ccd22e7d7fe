import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { genitive, partyNames } from "@/lib/person/party-names";
import { Parties } from "./parties";
import { Sentence } from "./sentence";

const ingrid = { name: "Ingrid Demosen", age: 88 };
const karen = { name: "Karen Prøvegaard", age: 54 };

/** The text that a reader sees, with single spaces. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");
}

const render = (
  fuldmagtsgiver: Parameters<typeof Parties>[0]["fuldmagtsgiver"],
  haver: typeof karen | null,
) => renderToStaticMarkup(<Parties fuldmagtsgiver={fuldmagtsgiver} fuldmagtshaver={haver} />);

describe("the parties", () => {
  it("put the fuldmagtsgiver first, whoever it is", () => {
    for (const html of [render(ingrid, karen), render(karen, ingrid)]) {
      expect(html.indexOf("Fuldmagtsgiver")).toBeLessThan(html.indexOf("Fuldmagtshaver"));
      expect(html.indexOf("party-giver")).toBeLessThan(html.indexOf("party-haver"));
    }
  });

  it("name each role in words beside its sign, and in the heading for those who jump to it", () => {
    const text = textOf(render(ingrid, karen));
    expect(text).toContain("Giver Fuldmagtsgiver Giver: Ingrid Demosen");
    expect(text).toContain("Får Fuldmagtshaver Får: Karen Prøvegaard");
  });

  it("say which way it goes, and who gets no access", () => {
    expect(textOf(render(ingrid, karen))).toContain(
      "Det gælder kun den vej. Karen Prøvegaard må hjælpe Ingrid Demosen. Ingrid får ikke adgang til Karens sager.",
    );
  });

  it("tell two people of the same name apart by age", () => {
    const text = textOf(render({ name: "Hans Demosen", age: 88 }, { name: "Hans Demosen", age: 57 }));
    expect(text).toContain("Hans Demosen (57 år) må hjælpe Hans Demosen (88 år).");
    expect(text).toContain("Den ældre får ikke adgang til den yngres sager.");
  });

  it("leave a place for the fuldmagtshaver that is not chosen, and claim no direction", () => {
    const text = textOf(render(ingrid, null));
    expect(text).toContain("Får Fuldmagtshaver Ikke valgt endnu");
    expect(text).not.toContain("Det gælder kun den vej");
  });
});

describe("names in running text", () => {
  it("are first names when these differ", () => {
    expect(partyNames(ingrid, karen).fuldmagtshaver).toEqual({
      full: "Karen Prøvegaard",
      short: "Karen",
      genitive: "Karens",
    });
  });

  it("are full names with age when the first names are the same", () => {
    const names = partyNames({ name: "Hans Demosen", age: 88 }, { name: "Hans Prøvegaard", age: 57 });
    expect(names.fuldmagtsgiver.short).toBe("Hans Demosen (88\u00a0år)");
    expect(names.fuldmagtshaver.genitive).toBe("Hans Prøvegaards (57\u00a0år)");
  });

  it("fall back on the role when name and age are the same", () => {
    const twin = { name: "Hans Demosen", age: 88 };
    const names = partyNames(twin, twin);
    expect(names.fuldmagtsgiver.full).toBe("Hans Demosen (fuldmagtsgiver)");
    expect(names.fuldmagtshaver.full).toBe("Hans Demosen (fuldmagtshaver)");
  });

  it("keep the whole name of an organisation", () => {
    const names = partyNames(ingrid, { name: "Hjemmehjælpen Testly", kind: "organisation" });
    expect(names.fuldmagtshaver.genitive).toBe("Hjemmehjælpen Testlys");
  });

  it("bend in Danish", () => {
    expect([genitive("Karen"), genitive("Niels"), genitive("Max")]).toEqual(["Karens", "Niels'", "Max'"]);
  });
});

describe("the sentence", () => {
  it("grows: what is known stands, what is missing is a gap", () => {
    const text = textOf(renderToStaticMarkup(<Sentence fuldmagtsgiver="Ingrid Demosen" />));
    expect(text).toContain("Ingrid Demosen giver fuldmagt til hjælperen (mangler) om emner (mangler)");
  });

  it("is whole when everything is known", () => {
    const html = renderToStaticMarkup(
      <Sentence fuldmagtsgiver="Ingrid" fuldmagtshaver="Karen" topics="2 emner" until="31.12.2028" />,
    );
    expect(textOf(html)).toContain("Ingrid giver fuldmagt til Karen om 2 emner til og med 31.12.2028 .");
    expect(html).not.toContain("gap");
  });
});
