/** @typedef {{ head: unknown, body: Buffer }} Frame */

const LONGEST_HEAD = 4096;
const LONGEST_BODY = 512 * 1024 * 1024;

/**
 * How the server and the examiner speak: lengths of head and body (4 bytes each), a head in JSON, a body of bytes.
 * @param {object} head
 * @param {Uint8Array} [body]
 * @returns {Uint8Array[]} what to write, in this order
 */
export function frame(head, body = new Uint8Array()) {
  const text = Buffer.from(JSON.stringify(head), "utf8");
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(body.length, 4);
  return [lengths, text, body];
}

/**
 * Ends quietly where the stream does, also in the middle of a frame.
 * @param {AsyncIterable<Buffer>} stream
 * @returns {AsyncGenerator<Frame>}
 */
export async function* framesOf(stream) {
  const take = taker(stream[Symbol.asyncIterator]());
  for (;;) {
    const lengths = await take(8);
    if (!lengths) return;
    const [headLength, bodyLength] = [lengths.readUInt32BE(0), lengths.readUInt32BE(4)];
    if (headLength > LONGEST_HEAD || bodyLength > LONGEST_BODY) throw new Error("A frame is too long.");
    const head = await take(headLength);
    const body = await take(bodyLength);
    if (!head || !body) return;
    yield { head: JSON.parse(head.toString("utf8")), body };
  }
}

/** @param {AsyncIterator<Buffer>} chunks */
function taker(chunks) {
  /** @type {Buffer} */
  let rest = Buffer.alloc(0);
  /** @param {number} length @returns {Promise<Buffer | null>} */
  return async (length) => {
    const taken = Buffer.allocUnsafe(length);
    for (let filled = 0; filled < length; ) {
      if (rest.length === 0) {
        const next = await chunks.next();
        if (next.done) return null;
        rest = next.value;
      }
      const count = rest.copy(taken, filled);
      filled += count;
      rest = rest.subarray(count);
    }
    return taken;
  };
}
