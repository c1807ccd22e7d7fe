import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { type TypedForm, typedForm } from "@/lib/form/form";
import { promise } from "@/lib/jobs/outbox";
import { acceptBatch, type Incoming, type Part, type Verdict } from "@/lib/post/accept/accept";
import { FILE_FIELD, type NewBatch, parseBatch, type UploadRefusal } from "@/lib/post/in/batch-form";
import { UploadError, type UploadPart } from "@/lib/post/in/upload";
import { scansFolder } from "@/lib/post/store/folder";
import { keepFile } from "@/lib/post/store/keep";
import { eraseKept } from "@/lib/post/store/sweep";
import { keys } from "@/lib/secrets";

/** The number of the pile; or the form as it was typed, and why when its own rules do not say it. */
export type PutIn =
  | { ok: true; number: number }
  | { ok: false; form: TypedForm; refusal: UploadRefusal | null };

/**
 * Takes a pile of files in as they come: each is judged, and what is accepted lies sealed in the store before the next is
 * read. All rows, and the promise to read them, are written together at the end: what is broken off before leaves no pile, and
 * its files are erased or, after a crash, swept. Sent twice, the pile is one.
 */
export async function putIn(actor: Actor, parts: AsyncIterable<UploadPart>, now: Date): Promise<PutIn> {
  const incoming = new IncomingForm(parts);
  const kept: string[] = [];
  try {
    const first = await incoming.firstFile();
    const form = incoming.form();
    const parsed = parseBatch(form, copenhagenDay(now));
    const before = parsed.ok ? await numberOf(parsed.value.id) : null;
    if (!parsed.ok || !first || before !== null) {
      await incoming.letGo();
      if (before !== null) return { ok: true, number: before };
      return { ok: false, form, refusal: first ? null : "no_file" };
    }
    const rows = await judged(incoming.files(first), kept);
    const number = await store(actor, parsed.value, rows);
    if (number === null) await eraseAll(kept);
    return { ok: true, number: number ?? (await numberOf(parsed.value.id)) ?? 0 };
  } catch (error) {
    await eraseAll(kept);
    if (error instanceof UploadError) return { ok: false, form: incoming.form(), refusal: error.refusal };
    throw error;
  } finally {
    await incoming.end();
  }
}

/** What comes of a form: fields before the files, and the files one by one. */
class IncomingForm {
  private fields = new FormData();
  private coming: AsyncIterator<UploadPart>;

  constructor(parts: AsyncIterable<UploadPart>) {
    this.coming = parts[Symbol.asyncIterator]();
  }

  form(): TypedForm {
    return typedForm(this.fields);
  }

  async firstFile(): Promise<Incoming | null> {
    for (;;) {
      const { value: part, done } = await this.coming.next();
      if (done) return null;
      if (part.kind === "file") return part;
      if (part.name !== FILE_FIELD) this.fields.append(part.name, part.value);
    }
  }

  async *files(first: Incoming): AsyncGenerator<Incoming> {
    for (let file: Incoming | null = first; file; file = await this.firstFile()) yield file;
  }

  async end(): Promise<void> {
    await this.coming.return?.();
  }

  /** A browser listens when it has sent all. */
  async letGo(): Promise<void> {
    while (await this.firstFile());
  }
}

type FileRow = {
  position: number;
  part: number;
  refusal?: string;
  note?: string;
  keptId?: string;
  sha256?: Uint8Array<ArrayBuffer>;
  byteCount?: bigint;
  type?: string;
  pageCount?: number;
};

async function judged(files: AsyncIterable<Incoming>, kept: string[]): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  let position = 0;
  for await (const verdict of acceptBatch(files, { clamd: environment().clamd })) {
    position += 1;
    rows.push(...(await rowsOf(verdict, position, kept)));
  }
  return rows;
}

async function rowsOf(verdict: Verdict, position: number, kept: string[]): Promise<FileRow[]> {
  if (!verdict.ok) return [{ position, part: 1, refusal: verdict.refusal }];
  const rows: FileRow[] = [];
  const [note] = verdict.notes;
  for (const [at, part] of verdict.parts.entries()) {
    const row = await keep(part, kept);
    rows.push({ position, part: at + 1, ...row, ...(note && at === 0 ? { note } : {}) });
  }
  return rows;
}

async function keep({ bytes, type, pageCount }: Part, kept: string[]) {
  const folder = scansFolder(environment().dataDir);
  const { id, sha256, byteCount } = await keepFile({ folder, keys: keys(), source: [bytes] });
  kept.push(id);
  return { keptId: id, sha256: new Uint8Array(sha256), byteCount: BigInt(byteCount), type, pageCount };
}

/** Null when the same form made the pile meanwhile. */
function store(actor: Actor, { id, arrivedOn, cameBy }: NewBatch, rows: FileRow[]): Promise<number | null> {
  const isRead = rows.every(({ refusal }) => refusal !== undefined);
  return inTransaction(async (tx) => {
    const batch = { id, cameBy, arrivedOn: toDbDate(arrivedOn), putInById: actor.userId };
    const state = isRead ? "read" : "reading";
    const { count } = await tx.scanBatch.createMany({ data: { ...batch, state }, skipDuplicates: true });
    if (count === 0) return null;
    await tx.scanFile.createMany({ data: rows.map((row) => ({ ...row, batchId: id })) });
    if (!isRead) await promise(tx, "read_batch", id);
    return (await tx.scanBatch.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;
  });
}

async function numberOf(id: string): Promise<number | null> {
  return (await db().scanBatch.findUnique({ where: { id }, select: { number: true } }))?.number ?? null;
}

async function eraseAll(kept: readonly string[]): Promise<void> {
  const folder = scansFolder(environment().dataDir);
  for (const id of kept) await eraseKept(folder, id).catch(() => {}); // the sweep takes it
}
