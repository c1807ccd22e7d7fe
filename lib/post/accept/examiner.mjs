import { once } from "node:events";
import { Socket } from "node:net";
import { isCutOff } from "./cut-off.mjs";
import { frame, framesOf } from "./frames.mjs";
import { isKind, kindOf } from "./kinds.mjs";
import { pagesIn } from "./pdf.mjs";
import { picturesIn } from "./picture.mjs";
import { Refused } from "./refused.mjs";

// A process of its own, that opens files of strangers and answers for each: pages first, then the verdict. It has no
// environment, may write nothing, and is killed by the server when it takes too long.
const answers = new Socket({ fd: 3, readable: false, writable: true });

await answer({ ready: true });
for await (const { head, body } of framesOf(process.stdin)) {
  const { pagesLeft } = /** @type {{ pagesLeft: number }} */ (head);
  await answer(await examine(body, pagesLeft));
}
answers.end();

/**
 * @param {Buffer} bytes
 * @param {number} pagesLeft
 * @returns {Promise<{ verdict: string, kind?: string }>}
 */
async function examine(bytes, pagesLeft) {
  try {
    const kind = kindOf(bytes);
    if (!isKind(kind)) return { verdict: kind };
    if (isCutOff(kind, bytes)) return { verdict: "cut_off" };
    await tellPages(kind, bytes, pagesLeft);
    return { verdict: "accepted", kind };
  } catch (error) {
    // PDFium in a state that nobody knows must not see the next file.
    if (error instanceof WebAssembly.RuntimeError) process.exit(1);
    return { verdict: error instanceof Refused ? error.code : "damaged" };
  }
}

/**
 * @param {import("./kinds.mjs").Kind} kind
 * @param {Buffer} bytes
 * @param {number} pagesLeft
 */
async function tellPages(kind, bytes, pagesLeft) {
  if (kind === "pdf") {
    for await (const page of pagesIn(bytes, pagesLeft)) await answer({ page });
  } else {
    for await (const { bytes: made, ...about } of picturesIn(kind, bytes, pagesLeft)) {
      await answer({ picture: about }, made);
    }
  }
}

/**
 * @param {object} head
 * @param {Uint8Array} [body]
 */
async function answer(head, body) {
  let isRoom = true;
  for (const part of frame(head, body)) isRoom = answers.write(part);
  if (!isRoom) await once(answers, "drain");
}
