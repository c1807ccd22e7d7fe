import { db } from "@/lib/db";

/** The ids of all that rows name in the store: what is not among them was left by a crash. */
export async function knownKept(): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select kept_id::text as id from scan_file where kept_id is not null
    union all select picture_id::text from scan_page where picture_id is not null
    union all select file_id::text from print_run where file_id is not null`;
  return new Set(rows.map(({ id }) => id));
}
