import { answerPublic } from "@/app/public-answers";

export const dynamic = "force-dynamic";

/** The same for machines: lib/report/offer/feed.ts says what is in it. */
export function GET(request: Request): Promise<Response> {
  return answerPublic(request, "feed");
}
