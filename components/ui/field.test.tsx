import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChoiceGroup } from "./choice-group";
import { Field } from "./field";
import { SelectField } from "./select-field";
import { TextareaField } from "./textarea-field";

const places = [{ value: "dalum", label: "Indgangen, Dalum" }];

describe("a field", () => {
  it("has a label that points to it", () => {
    expect(renderToStaticMarkup(<Field name="navn" label="Navn" />)).toContain(
      '<label class="form-label" for="navn">',
    );
  });

  it("is tied to its hint and its error, hint first", () => {
    const html = renderToStaticMarkup(
      <Field name="cpr" label="CPR-nummer" hint="10 cifre" error="Skriv 10 cifre" />,
    );
    expect(html).toContain('aria-describedby="cpr-hint cpr-fejl"');
    expect(html).toContain('id="cpr-hint"');
    expect(html).toContain('id="cpr-fejl"');
    expect(html).toContain('aria-invalid="true"');
  });

  it("says Fejl to those who listen", () => {
    const html = renderToStaticMarkup(<Field name="cpr" label="CPR-nummer" error="Skriv 10 cifre" />);
    expect(html).toContain('<span class="sr-only">Fejl: </span>Skriv 10 cifre');
  });

  it("claims neither hint nor error when it has none", () => {
    const html = renderToStaticMarkup(<Field name="navn" label="Navn" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  it("says when it may be left empty", () => {
    expect(renderToStaticMarkup(<Field name="tlf" label="Telefon" optional />)).toContain("(valgfrit)");
  });

  it("ties the error in a list and in a text area just the same", () => {
    const select = renderToStaticMarkup(
      <SelectField name="sted" label="Sted" options={places} error="Vælg et sted" />,
    );
    const area = renderToStaticMarkup(<TextareaField name="notat" label="Notat" error="Skriv et notat" />);
    expect(select).toContain('aria-describedby="sted-fejl"');
    expect(area).toContain('aria-describedby="notat-fejl"');
  });
});

describe("a group of choices", () => {
  const choices = [
    { value: "brev", label: "Brev", hint: "Kommer med posten" },
    { value: "dp", label: "Digital Post" },
  ];

  it("gives its first choice the id of the field, so that the error summary leads there", () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup type="radio" name="post" legend="Post" choices={choices} />,
    );
    expect(html).toContain('type="radio" id="post"');
    expect(html).toContain('id="post-2"');
  });

  it("ties its error to the whole group", () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup type="radio" name="post" legend="Post" choices={choices} error="Vælg, hvordan" />,
    );
    expect(html).toContain('<fieldset aria-describedby="post-fejl">');
  });

  it("gives the hint of a choice an id of its own", () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup type="radio" name="post" legend="Post" hint="Vælg én" choices={choices} />,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps what was chosen", () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup type="checkbox" name="med" legend="Med" choices={choices} value={["dp"]} />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/checked="" value="dp"|value="dp"[^>]*checked=""/);
  });
});
