import { readFileSync } from "node:fs";
import postcss from "postcss";
import { describe, expect, it } from "vitest";
import dkfdsFilter, { isKept } from "./dkfds-filter.mjs";

const dkfds = readFileSync("node_modules/dkfds/dist/css/dkfds.css", "utf8");
const { css: filtered } = postcss([dkfdsFilter()]).process(`@layer dkfds{${dkfds}}`, { from: undefined });

describe("dkfds in the build", () => {
  it("has no !important, which would beat the layers after it", () => {
    expect(dkfds).toContain("!important");
    expect(filtered).not.toContain("!important");
  });

  it("has none of the utility classes that Tailwind also has", () => {
    for (const name of ["p-4", "mt-6", "d-flex", "container", "w-100"])
      expect(filtered).not.toContain(`.${name}`);
  });

  it("asks for no font and no picture", () => {
    expect(filtered).not.toContain("url(");
    expect(filtered).not.toContain("@font-face");
  });

  it("keeps the classes of our buttons and fields", () => {
    for (const name of ["button-primary", "form-input", "form-radio", "form-label", "sr-only"]) {
      expect(filtered).toContain(`.${name}`);
    }
  });

  it("keeps a selector only when all its classes are ours", () => {
    expect(isKept(".form-group.form-error > .form-input")).toBe(true);
    expect(isKept(".card .button")).toBe(false);
    expect(isKept("a:visited")).toBe(true);
    expect(isKept(".mt-sm\\:4")).toBe(false);
  });
});
