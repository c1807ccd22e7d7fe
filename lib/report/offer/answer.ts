import { createHash } from "node:crypto";

/** Something made ready to be sent, however often it is asked for. */
export type Ready = {
  body: Uint8Array<ArrayBuffer>;
  /** weak: the server packs what it sends as the browser likes it */
  etag: string;
  /** when it was last another */
  changedAt: Date;
};

/** Keeps the one before, and its time, when they are the same. */
export function ready(text: string, before: Ready | undefined, now: Date): Ready {
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  if (before?.etag === etag) return before;
  const changedAt = new Date(Math.floor(now.getTime() / 1000) * 1000); // a header knows whole seconds
  return { body: new TextEncoder().encode(text), etag, changedAt };
}

/** The answer to a request for it: as it is, or that it is unchanged. `headers` are said each time. */
export function answerWith(
  { body, etag, changedAt }: Ready,
  asked: Headers,
  headers: Readonly<Record<string, string>>,
): Response {
  const always = { ...headers, etag, "last-modified": changedAt.toUTCString() };
  if (isKnown(asked, etag, changedAt)) return new Response(null, { status: 304, headers: always });
  return new Response(body, { headers: always });
}

/** A tag decides; only without one does the time (RFC 9110, 13.2.2). */
function isKnown(asked: Headers, etag: string, changedAt: Date): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) {
    const bare = (tag: string) => tag.trim().replace(/^W\//, "");
    return tags.split(",").some((tag) => ["*", bare(etag)].includes(bare(tag)));
  }
  return changedAt.getTime() <= Date.parse(asked.get("if-modified-since") ?? "");
}
