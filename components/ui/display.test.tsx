import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataTable } from "./data-table";
import { ErrorSummary } from "./error-summary";
import { Facts } from "./facts";
import { MaskedNumber } from "./masked-number";
import { Steps } from "./steps";

const one = [{ field: "cpr", message: "Skriv 10 cifre" }];
const three = [
  ...one,
  { field: "navn", message: "Skriv et navn" },
  { field: "sted", message: "Vælg et sted" },
];

describe("the error summary", () => {
  it("counts the errors", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={one} />)).toContain("Der er 1 fejl på siden");
    expect(renderToStaticMarkup(<ErrorSummary errors={three} />)).toContain("Der er 3 fejl på siden");
  });

  it("leads to each field", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={three} />);
    for (const { field } of three) expect(html).toContain(`href="#${field}"`);
  });

  it("can take focus and is announced without JavaScript", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={one} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('tabindex="-1"');
  });

  it("is not there when there are no errors", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
  });
});

describe("a masked number", () => {
  it("never contains more than six digits, whatever it is given", () => {
    for (const digits of ["7104381234", "710438-1234", "710438"]) {
      const html = renderToStaticMarkup(<MaskedNumber digits={digits} />);
      expect(html).not.toContain("1234");
      for (const run of html.match(/\d+/g) ?? []) expect(run.length).toBeLessThanOrEqual(6);
    }
  });

  it("is spoken as six digits and that the rest is hidden", () => {
    expect(renderToStaticMarkup(<MaskedNumber digits="7104381234" />)).toContain("710438, resten er skjult");
  });
});

describe("a table", () => {
  const columns = [
    {
      key: "navn",
      header: "Navn",
      rowHeader: true,
      cell: (row: { navn: string; frist: string }) => row.navn,
    },
    { key: "frist", header: "Borgerens frist", label: "Frist", cell: (row: { frist: string }) => row.frist },
  ];
  const rows = [{ navn: "Ingrid Demosen", frist: "30.11.2026" }];
  const table = <DataTable caption="Sager" columns={columns} rows={rows} rowKey={(row) => row.navn} />;

  it("carries its roles, because on phones it is drawn as blocks", () => {
    const html = renderToStaticMarkup(table);
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"]) {
      expect(html).toContain(`role="${role}"`);
    }
  });

  it("has the word of the column on each cell for phones", () => {
    expect(renderToStaticMarkup(table)).toContain('data-label="Frist"');
  });

  it("shows the empty text in place of a table without rows", () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="Sager"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.navn}
        empty={<p>Ingen sager</p>}
      />,
    );
    expect(html).toBe("<p>Ingen sager</p>");
  });
});

describe("the steps", () => {
  const steps = [
    { key: "a", label: "Behov", state: "done", href: "/a" },
    { key: "b", label: "Giver fuldmagt", state: "error" },
    { key: "c", label: "Emner", state: "upcoming" },
  ] as const;

  it("mark one as the current, also when it has errors", () => {
    const html = renderToStaticMarkup(<Steps label="Trin" steps={steps} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toContain(", har fejl");
  });

  it("say in one line where we are and lead one step back", () => {
    const html = renderToStaticMarkup(<Steps label="Trin" steps={steps} />);
    expect(html).toContain("Trin 2 af 3: Giver fuldmagt");
    expect(html).toContain('<a href="/a">Tilbage til trin 1</a>');
  });
});

describe("facts", () => {
  it("leave out what is not known", () => {
    const html = renderToStaticMarkup(
      <Facts
        facts={[
          { label: "Alder", value: undefined },
          { label: "Bor", value: "Odense" },
        ]}
      />,
    );
    expect(html).not.toContain("Alder");
    expect(html).toContain("Odense");
  });
});
