import { answerPublic } from "@/app/public-answers";

export const dynamic = "force-dynamic";

/** What can be given today and how, for everybody. */
export function GET(request: Request): Promise<Response> {
  return answerPublic(request, "page");
}
