/** What a colleague did, or what came by itself, that somebody should know. Persisted: add, never rename. */
export const NOTICE_KINDS = ["given", "taken", "moved", "covering", "cover_ended", "received"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How long one that has been read is kept. */
export const READ_NOTICE_DAYS = 14;
