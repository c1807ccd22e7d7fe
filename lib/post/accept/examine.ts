import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { type Frame, frame, framesOf } from "@/lib/post/accept/frames.mjs";
import { REFUSALS, type Refusal } from "@/lib/post/accept/refusals";
import { LIMITS, type Limits, watch } from "@/lib/post/accept/watch";
import { endChild, startChild } from "@/lib/post/child";

export const KINDS = ["pdf", "jpeg", "png", "tiff"] as const;
export type Kind = (typeof KINDS)[number];

const answerSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ page: z.number().int().positive() }),
  z.object({
    picture: z.object({ type: z.enum(["image/jpeg", "image/png"]), dpi: z.number().positive().nullable() }),
  }),
  z.object({ verdict: z.literal("accepted"), kind: z.enum(KINDS) }),
  z.object({ verdict: z.enum(REFUSALS) }),
]);

/** A page of a picture as it was made anew. */
export type Picture = { type: "image/jpeg" | "image/png"; dpi: number | null; bytes: Buffer };
export type Examined =
  | { ok: true; kind: Kind; pageCount: number; pictures: Picture[] }
  | { ok: false; refusal: Refusal };

export type Examiner = {
  examine: (bytes: Uint8Array, pagesLeft: number) => Promise<Examined>;
  end: () => Promise<void>;
};

const UNREADABLE: Examined = { ok: false, refusal: "unreadable" };

/**
 * Has files opened by a process of its own, one after the other. Whatever a file does to that process, the answer is a
 * verdict, and the next file gets a new one. Throws only when the process cannot be started at all.
 */
export function newExaminer(limits: Limits = LIMITS): Examiner {
  let running: Running | undefined;
  const stop = async () => {
    const one = running;
    running = undefined;
    if (one) await endChild(one.child);
  };
  return {
    async examine(bytes, pagesLeft) {
      running ??= await start();
      const examined = await examineIn(running, { bytes, pagesLeft, limits });
      if (examined === null) await stop();
      return examined ?? UNREADABLE;
    },
    end: stop,
  };
}

type Running = { child: ChildProcess; to: Writable; answers: AsyncGenerator<Frame> };
type Asked = { bytes: Uint8Array; pagesLeft: number; limits: Limits };

/** null when the process did not live to give its verdict. */
async function examineIn({ child, to, answers }: Running, { bytes, pagesLeft, limits }: Asked) {
  const watched = watch(child, limits);
  try {
    for (const part of frame({ pagesLeft }, bytes)) to.write(part);
    return await verdictFrom(answers, watched.heard);
  } catch {
    return null; // it said what it cannot have to say
  } finally {
    watched.end();
  }
}

async function verdictFrom(answers: AsyncGenerator<Frame>, heard: () => void): Promise<Examined | null> {
  const pictures: Picture[] = [];
  let pageCount = 0;
  for (;;) {
    const { value, done } = await answers.next();
    if (done) return null;
    heard();
    const answer = answerSchema.parse(value.head);
    if ("kind" in answer) return { ok: true, kind: answer.kind, pageCount, pictures };
    if ("verdict" in answer) return { ok: false, refusal: answer.verdict };
    if ("picture" in answer) pictures.push({ ...answer.picture, bytes: value.body });
    pageCount += 1;
  }
}

async function start(): Promise<Running> {
  const child = startChild("accept/examiner.mjs", ["pipe", "ignore", "ignore", "pipe"]);
  const [to, , , from] = child.stdio as [Writable, null, null, Readable, undefined];
  to.on("error", () => {}); // a killed process is seen by its silence
  const answers = framesOf(from);
  const watched = watch(child, LIMITS);
  const first = await answers.next();
  watched.end();
  if (first.done) throw new Error("The examiner of files cannot be started.");
  return { child, to, answers };
}
