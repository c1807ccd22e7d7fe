/** Pages of a PDF, numbered from 0; the first begins a new sheet. */
export type Part = { pdf: Uint8Array; pages?: readonly number[] };

/** What the server says to the process that puts a print run together. Each but `piece` is answered once. */
export type ToMerger = { kind: "add"; parts: readonly Part[] } | { kind: "save" };

export type FromMerger =
  | { kind: "added" }
  | { kind: "piece"; bytes: Uint8Array }
  | { kind: "saved" }
  | { kind: "failed" };
