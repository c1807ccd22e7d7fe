import { answerPublic } from "@/app/public-answers";

export const dynamic = "force-dynamic";

const FRAMES = ["iframe", "frame", "document"];

/** A part to put into a page of another site; to a browser that shows it by itself or in a frame, a whole page. */
export function GET(request: Request): Promise<Response> {
  const isShown = FRAMES.includes(request.headers.get("sec-fetch-dest") ?? "");
  return answerPublic(request, isShown ? "framed" : "fragment");
}
