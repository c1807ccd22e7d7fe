/**
 * Whether a post was sent from a page of ours. The framework asks this of its own actions; a route handler must ask itself. The
 * cookie of the session does not go along from other sites: this is the second lock. A browser always says the origin of a post.
 */
export function isFromHere(headers: Headers): boolean {
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  const origin = headers.get("origin") ?? "";
  if (!host || !URL.canParse(origin)) return false;
  const site = headers.get("sec-fetch-site") ?? "same-origin";
  return new URL(origin).host === host && site === "same-origin";
}
