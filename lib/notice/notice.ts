/** What a colleague did that somebody should know. Persisted: add, never rename. */
export const NOTICE_KINDS = ["given", "taken", "moved", "covering"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
