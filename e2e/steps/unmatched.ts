import { randomUUID } from "node:crypto";
import { pageCode } from "@/lib/post/code";
import type { Clone } from "@/tests/database";
import { rows } from "./database";

type Database = Pick<Clone, "ownerUrl">;

/** A read batch of one file with so many pages that no code was found on. Gives its id and those of the pages. */
export async function putUnmatched(
  database: Database,
  count: number,
): Promise<{ batch: string; pages: string[] }> {
  const [batch, file] = [randomUUID(), randomUUID()];
  await rows(
    database,
    "insert into scan_batch (id, state, came_by, arrived_on) values ($1, 'read', 'reply_envelope', current_date)",
    [batch],
  );
  await rows(
    database,
    `insert into scan_file (id, batch_id, position, page_count, is_read) values ($1, $2, 1, ${count}, true)`,
    [file, batch],
  );
  const pages: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const id = randomUUID();
    await rows(
      database,
      `insert into scan_page (id, file_id, number, reading, state, why)
       values ($1, $2, ${number}, 'no_code', 'unmatched', 'no_code')`,
      [id, file],
    );
    pages.push(id);
  }
  return { batch, pages };
}

/** The code on a page of the papers of a sag. */
export async function codeOf(database: Database, sagsnummer: string, page: number): Promise<string> {
  const [copy] = await rows(
    database,
    `select printed_id from printed_form f join sag on sag.id = f.sag_id
     where sagsnummer = $1 and superseded_by_id is null`,
    [sagsnummer],
  );
  return pageCode({ printedId: String(copy?.["printed_id"]), page });
}
