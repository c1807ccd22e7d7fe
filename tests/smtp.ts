import { SMTPServer, type SMTPServerAddress } from "smtp-server";

export type Received = { from: string; to: string[]; raw: string };

export type MailServer = {
  url: string;
  received: Received[];
  /** recipients that are answered 550 */
  unknown: Set<string>;
  /** what each recipient is answered before the mail is taken: 451, try again later */
  busy: Set<string>;
  /** whose mail is kept, and answered as if it were not */
  lost: Set<string>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

/** A real SMTP server on a port of its own, which keeps what it is handed. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const [unknown, busy, lost] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let port = 0;
  let server = make();
  function make(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo({ address }, _session, callback) {
        if (unknown.has(address)) return callback(answer(550, "No such user"));
        if (busy.has(address)) return callback(answer(451, "Try again later"));
        callback();
      },
      onData(stream, { envelope }, callback) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : "";
          const to = envelope.rcptTo.map(({ address }: SMTPServerAddress) => address);
          received.push({ from, to, raw: Buffer.concat(chunks).toString("utf8") });
          callback(to.some((address) => lost.has(address)) ? answer(451, "Try again later") : null);
        });
      },
    });
  }
  const start = () =>
    new Promise<void>((resolve, reject) => {
      server = make();
      server.on("error", reject);
      const listening = server.listen(port, "127.0.0.1", () => {
        const address = listening.address();
        port = typeof address === "object" && address ? address.port : port;
        resolve();
      });
    });
  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    unknown,
    busy,
    lost,
    start,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** The plain text and the HTML of a mail with two parts, decoded. */
export function partsOf(raw: string): { headers: string; text: string; html: string } {
  const [headers = "", ...rest] = raw.split("\r\n\r\n");
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? "";
  const parts = rest.join("\r\n\r\n").split(`--${boundary}`);
  const part = (type: string) => {
    const found = parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? "";
    const [head = "", ...body] = found.trimStart().split("\r\n\r\n");
    return decoded(head, body.join("\r\n\r\n"));
  };
  return { headers: headers.replace(/\r\n\s+/g, " "), text: part("text/plain"), html: part("text/html") };
}

function decoded(head: string, body: string): string {
  if (/Content-Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/Content-Transfer-Encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
