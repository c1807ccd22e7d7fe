import { answerPublic } from "@/app/public-answers";

export const dynamic = "force-dynamic";

/** The accessibility statement. */
export function GET(request: Request): Promise<Response> {
  return answerPublic(request, "was");
}
