import { once } from "node:events";
import { connect, type Socket } from "node:net";

export type Clamd = { host: string; port: number; timeoutMs?: number };
export type Scanned = "clean" | "virus" | "scanner_away";

const TIMEOUT_MS = 30_000;
const CHUNK_LENGTH = 64 * 1024;
const LONGEST_ANSWER = 4096;

/**
 * Asks clamd by its INSTREAM: chunks with their length before them, an empty one last. Whatever is not a plain *OK*, and
 * silence too, is an answer that lets nothing in.
 */
export async function scanForVirus(clamd: Clamd, bytes: Uint8Array): Promise<Scanned> {
  const socket = connect({ host: clamd.host, port: clamd.port });
  socket.setTimeout(clamd.timeoutMs ?? TIMEOUT_MS, () => socket.destroy(new Error("clamd is silent.")));
  try {
    await once(socket, "connect");
    // Not waited for: clamd may answer before it has everything, and hang up.
    send(socket, bytes).catch(() => socket.destroy());
    const answer = await answerFrom(socket);
    if (answer === "stream: OK") return "clean";
    return /^stream: .+ FOUND$/.test(answer) ? "virus" : "scanner_away";
  } catch {
    return "scanner_away";
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += CHUNK_LENGTH) {
    const chunk = bytes.subarray(at, at + CHUNK_LENGTH);
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await once(socket, "drain");
  }
  socket.write(lengthOf(new Uint8Array()));
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

/** What stands before the zero that ends an answer; nothing when clamd hangs up before it. */
async function answerFrom(socket: Socket): Promise<string> {
  let answer = "";
  for await (const chunk of socket) {
    answer += String(chunk);
    if (answer.includes("\0") || answer.length > LONGEST_ANSWER) break;
  }
  const end = answer.indexOf("\0");
  return end < 0 ? "" : answer.slice(0, end);
}
