/** What the server says to the process that puts a print run together. Each but `piece` is answered once. */
export type ToMerger =
  | { kind: "add"; pdf: Uint8Array; pages: readonly number[] | "all"; startsSheet: boolean }
  | { kind: "save" };

export type FromMerger =
  | { kind: "added"; pages: number; sheets: number }
  | { kind: "piece"; bytes: Uint8Array }
  | { kind: "saved" }
  | { kind: "failed" };
