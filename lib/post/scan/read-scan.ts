import { myTurn } from "./one-at-a-time.ts";
import { type Answer, type Reader, type ScanSource, startReader } from "./reader.ts";
import { MOST_BYTES, type NotRead, type ScanStep, type SeenPage } from "./reading.ts";

export type ScanLimits = { pageMs: number; openMs: number; mostEnds: number };

const LIMITS: ScanLimits = { pageMs: 30_000, openMs: 30_000, mostEnds: 3 };

export type ScanOptions = {
  /** the first page that is wanted; those before it are not read */
  from?: number;
  limits?: ScanLimits;
  start?: typeof startReader;
};

/**
 * Reads a batch page by page, in a process of its own and one batch at a time; the next page is read when it is asked for.
 * A page that ends the process or takes too long is told as not read, and the rest goes on in a new process. Each page of the
 * file, from the one that is asked for, comes exactly once, in order.
 */
export async function* readScan(
  source: ScanSource,
  { from = 1, limits = LIMITS, start = startReader }: ScanOptions = {},
): AsyncGenerator<ScanStep, void> {
  // Before anything is copied.
  if (typeof source !== "function" && source.length > MOST_BYTES)
    return yield { kind: "refused", reason: "too_large" };
  const done = await myTurn();
  const readers = new Readers(source, limits, start);
  try {
    const opened = await readers.open();
    if (opened.kind === "refused") return yield opened;
    if (opened.kind !== "opened") return yield { kind: "refused", reason: "broken" };
    for (let page = from; page <= opened.pageCount; page++) {
      yield { kind: "page", page, pageCount: opened.pageCount, ...(await readers.read(page)) };
    }
  } finally {
    await readers.end();
    done();
  }
}

/** The one that reads now, and those that came before it. */
class Readers {
  private now: Reader | null = null;
  private ends = 0;

  constructor(
    private source: ScanSource,
    private limits: ScanLimits,
    private start: typeof startReader,
  ) {}

  async open(): Promise<Answer> {
    this.now = await this.start(this.source);
    return this.now.ask({ kind: "open" }, this.limits.openMs);
  }

  async read(page: number): Promise<SeenPage> {
    if (this.ends >= this.limits.mostEnds) return notRead("given_up");
    if (this.now === null && (await this.open()).kind !== "opened") return this.ended("ended_the_process");
    const answer = await this.now?.ask({ kind: "read", page }, this.limits.pageMs);
    if (answer?.kind === "reading") {
      const { reading, picture, pose } = answer;
      return { reading, picture, pose };
    }
    return this.ended(answer?.kind === "took_too_long" ? "took_too_long" : "ended_the_process");
  }

  async end(): Promise<void> {
    const now = this.now;
    this.now = null;
    await now?.end();
  }

  private async ended(why: NotRead): Promise<SeenPage> {
    this.ends += 1;
    await this.end();
    return notRead(why);
  }
}

function notRead(why: NotRead): SeenPage {
  return { reading: { kind: "not_read", why }, picture: null, pose: [] };
}
