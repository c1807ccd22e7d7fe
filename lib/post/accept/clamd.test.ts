import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { acceptBatch } from "@/lib/post/accept/accept";
import { scanForVirus } from "@/lib/post/accept/clamd";
import { allOf } from "@/tests/bad-files/judge";
import { jpeg } from "@/tests/bad-files/pictures";

// What every virus scanner knows as a test; put together here, so that none finds it in this file.
const EICAR = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD"}-ANTIVIRUS-TEST-FILE!$H+H*`);

let server: Server | undefined;
const open = new Set<Socket>();

afterEach(() => {
  for (const socket of open) socket.destroy();
  server?.close();
  server = undefined;
});

async function clamdThat(answers: (socket: Socket, bytes: Buffer) => void) {
  server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {});
    let waiting = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk]);
      const bytes = streamed(waiting);
      if (bytes) answers(socket, bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port, timeoutMs: 500 };
}

/** The bytes that were sent by INSTREAM, once the empty chunk has come. */
function streamed(waiting: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (waiting.length < command.length) return null;
  if (waiting.toString("latin1", 0, command.length) !== command) throw new Error("Not INSTREAM.");
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= waiting.length; ) {
    const length = waiting.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(waiting.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const honest = (socket: Socket, bytes: Buffer) => {
  socket.end(bytes.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
};

describe("clamd", () => {
  test("gets all of the file, and what it says is heard", async () => {
    const received: number[] = [];
    const clamd = await clamdThat((socket, bytes) => {
      received.push(bytes.length);
      honest(socket, bytes);
    });
    expect(await scanForVirus(clamd, Buffer.alloc(3_000_001, 7))).toBe("clean");
    expect(await scanForVirus(clamd, Buffer.concat([Buffer.alloc(70_000), EICAR]))).toBe("virus");
    expect(received).toEqual([3_000_001, 70_000 + EICAR.length]);
  });

  test.each([
    "",
    "stream: OK",
    "INSTREAM size limit exceeded. ERROR\0",
    "stream: OK FOUND\0OK",
    "OK\0",
    "stream: OKAY\0",
  ])("lets nothing in by the answer %j unless it is a whole OK", async (said) => {
    const clamd = await clamdThat((socket) => socket.end(said));
    const expected = said === "stream: OK FOUND\0OK" ? "virus" : "scanner_away";
    expect(await scanForVirus(clamd, Buffer.alloc(10))).toBe(expected);
  });

  test("lets nothing in when it is silent, hangs up, or is away", async () => {
    const silent = await clamdThat(() => {});
    expect(await scanForVirus(silent, Buffer.alloc(10))).toBe("scanner_away");
    server?.close();
    const gone = await clamdThat((socket) => socket.destroy());
    expect(await scanForVirus(gone, Buffer.alloc(10_000_000))).toBe("scanner_away");
    expect(await scanForVirus({ ...gone, port: 1 }, Buffer.alloc(10))).toBe("scanner_away");
  });

  test("stands before everything else in a batch, and one file does not stop the next", async () => {
    const clamd = await clamdThat(honest);
    const picture = await jpeg();
    const files = [EICAR, picture, Buffer.concat([picture, EICAR])].map((bytes) => ({
      name: "a.jpg",
      bytes,
    }));
    const verdicts = await allOf(acceptBatch(files, { clamd }));
    expect(verdicts.map((one) => (one.ok ? one.kind : one.refusal))).toEqual(["virus", "jpeg", "virus"]);
  });
});
