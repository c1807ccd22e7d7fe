import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import { CODE_ON_FORM } from "@/lib/post/scan/pose";
import { EXAMPLE_TOPIC, examplePapers, LONGEST_TOPIC } from "./example.test-input";
import { FIELD_NAMES, type FormField, keptFields } from "./form-fields";
import type { PapersInput } from "./paper";
import { renderPapers } from "./papers";

const DPI = 100;
const MM = DPI / 25.4;
const many = Array.from({ length: 14 }, () => LONGEST_TOPIC);
const LAYOUTS: [string, Partial<PapersInput>][] = [
  ["of one topic", { topics: [EXAMPLE_TOPIC] }],
  ["that is dense", { topics: many.slice(0, 8) }],
  ["of several sheets", { topics: many }],
  ["in large print", { topics: many.slice(0, 3), largePrint: true }],
];

test.each(LAYOUTS)(
  "a form %s says where date and signature are written, and has its code in one place",
  async (_, change) => {
    const { pdf, formPageCount, fields } = await renderPapers(examplePapers(change));
    expect(fields.map(({ name }) => name)).toEqual([...FIELD_NAMES]);
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(pdf);
    const first = [...document.pages()].findIndex((page) =>
      page.getText().includes("Fuldmagt til hjælp hos kommunen"),
    );
    for (const field of fields) {
      expect(field.page).toBeLessThanOrEqual(formPageCount);
      const { data, width } = await document.getPage(first + field.page - 1).render({ scale: DPI / 72 });
      // A line to write on at its foot, a red cross to its left, and nothing above the line.
      expect(
        share(data, width, { ...field, y: field.y + field.height - 1, height: 2.2 }, isDark),
      ).toBeGreaterThan(0.05);
      expect(share(data, width, { ...field, x: field.x - 13, width: 11 }, isRed)).toBeGreaterThan(0.02);
      expect(share(data, width, { ...field, height: field.height - 1.5 }, isDark)).toBe(0);
      expect(
        share(data, width, { ...CODE_ON_FORM, width: CODE_ON_FORM.size, height: CODE_ON_FORM.size }, isDark),
      ).toBeGreaterThan(0.3);
      expect(share(data, width, { ...CODE_ON_FORM, y: 8, width: 20, height: 5.7 }, isDark)).toBe(0);
    }
    document.destroy();
  },
);

test("what a form from before does not say is nowhere", () => {
  expect(keptFields(null)).toEqual([]);
});

type Place = Pick<FormField, "x" | "y" | "width" | "height">;
type Colour = (red: number, green: number, blue: number) => boolean;
const isDark: Colour = (red, green, blue) => red < 120 && green < 120 && blue < 120;
const isRed: Colour = (red, green) => red > 120 && green < 90;

/** How much of a place is of a colour. */
function share(data: Uint8Array, wide: number, { x, y, width, height }: Place, is: Colour): number {
  let [count, all] = [0, 0];
  for (let row = Math.round(y * MM); row < (y + height) * MM; row++) {
    for (let column = Math.round(x * MM); column < (x + width) * MM; column++) {
      const at = (row * wide + column) * 4;
      all += 1;
      if (is(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) count += 1;
    }
  }
  return count / all;
}
