import { compilePdf } from "@/lib/pdf/compile";
import type { Block, CoursePoint, ReportDocument } from "@/lib/report/document";
import { COURSE_SIZE, courseLines } from "./course-lines";
import { answerLine, outcomeLine, questionLine } from "./lines";

/** A Copenhagen day as Typst takes it. */
type Day = { year: number; month: number; day: number };

/**
 * A status as PDF/UA-1: the same words as the page, in the same order. `publishedOn` is a Copenhagen day. The same
 * document gives the same bytes.
 */
export async function renderStatusPdf(document: ReportDocument, publishedOn: string): Promise<Uint8Array> {
  const { title, lead, months, edition, municipality, blocks } = document;
  const course = blocks.flatMap((block) => (block.kind === "chart" ? [block.course] : []))[0];
  return compilePdf({
    template: "status.typ",
    images: course ? { "course.svg": courseSvg(course) } : {},
    data: {
      title,
      lead,
      municipality,
      about: `${months}. ${edition}.`,
      foot: `${title}. ${edition}`,
      day: dayOf(publishedOn),
      blocks: blocks.map(printed),
    },
  });
}

function dayOf(day: string): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

function printed(block: Block) {
  if (block.kind === "answers") {
    const items = block.items.map((item) => ({
      question: questionLine(item),
      answer: answerLine(item),
      outcome: outcomeLine(item),
    }));
    return { kind: block.kind, items };
  }
  if (block.kind === "terms") return { ...block, items: block.items.map(({ term, text }) => [term, text]) };
  if (block.kind === "chart") return { ...block, alt: `Kurve: ${block.finding}` };
  return block;
}

/** The same picture as on the page, with its colours in it: a PDF has no style sheet. */
function courseSvg(course: readonly CoursePoint[]): string {
  const { plan, live, grid, ends, now, last } = courseLines(course);
  const { width, height } = COURSE_SIZE;
  const text = (words: string, attributes: string) =>
    `<text font-family="IBM Plex Sans" font-size="16" fill="#454545" ${attributes}>${words}</text>`;
  const parts = [
    ...grid.map(({ at }) => `<line x1="36" x2="${width - 8}" y1="${at}" y2="${at}" stroke="#d9d9d9"/>`),
    ...grid.map(({ at, label }) => text(label, `x="28" y="${at + 5}" text-anchor="end"`)),
    `<path d="${plan}" fill="none" stroke="#454545" stroke-width="2" stroke-dasharray="7 5"/>`,
    `<path d="${live}" fill="none" stroke="#00505c" stroke-width="4"/>`,
    ...(now
      ? [
          `<circle cx="${now.x}" cy="${now.y}" r="5" fill="#00505c"/>`,
          text(
            `${now.count} i brug`,
            `x="${now.x + 10}" y="${now.y + (now.planned > now.count ? 22 : -8)}" font-weight="600"`,
          ),
        ]
      : []),
    ...(last ? [text(`Planen ${last.planned}`, `x="${last.x}" y="${last.y - 8}" text-anchor="end"`)] : []),
    ...ends.map(({ at, label, anchor }) =>
      text(label, `x="${at}" y="${height - 8}" text-anchor="${anchor}"`),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
}
