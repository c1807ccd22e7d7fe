/** How many pages a PDF of ours has: its page objects lie plain in the bytes, as Typst writes them. */
export function pageCountOf(pdf: Uint8Array): number {
  const count =
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (count === 0) throw new Error("The PDF has no page.");
  return count;
}
