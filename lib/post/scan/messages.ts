import type { ScanRefusal, SeenPage } from "./reading.ts";

/** What the server says to the process that reads. The file comes in pieces, then it is opened. */
export type ToReader =
  | { kind: "piece"; bytes: Uint8Array }
  | { kind: "open" }
  | { kind: "read"; page: number };

/** Each `open` and each `read` is answered once. */
export type FromReader =
  | { kind: "refused"; reason: ScanRefusal }
  | { kind: "opened"; pageCount: number }
  | ({ kind: "reading" } & SeenPage);
