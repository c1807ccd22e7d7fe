import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { type MailServer, startMailServer } from "./smtp";

/**
 * For a file that tries what the server sends by itself: a mail server that is empty before each test, who was written to,
 * and what was logged as an error.
 */
export function mailServerForTests(): {
  server: Omit<MailServer, "url">;
  recipients: () => string[];
  logged: string[];
} {
  let started: MailServer | null = null;
  const now = () => started ?? fail();
  const logged: string[] = [];
  beforeAll(async () => {
    started = await startMailServer();
    // The environment is read once, when the first of them is needed.
    process.env["SMTP_URL"] = started.url;
    process.env["MAIL_FROM"] = "Fuldmagtsblikket <fuldmagt@kommune.example>";
  });
  afterAll(() => now().stop());
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation((line: string) => logged.push(line));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    logged.length = 0;
    now().received.length = 0;
    now().unknown.clear();
    now().busy.clear();
    now().lost.clear();
  });
  const server = {
    get received() {
      return now().received;
    },
    get unknown() {
      return now().unknown;
    },
    get busy() {
      return now().busy;
    },
    get lost() {
      return now().lost;
    },
    start: () => now().start(),
    stop: () => now().stop(),
  };
  return { server, logged, recipients: () => server.received.flatMap(({ to }) => to).toSorted() };
}

function fail(): never {
  throw new Error("The mail server is started before the first test.");
}
