import { addDays, copenhagenDay, type IsoDate } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { scansFolder } from "@/lib/post/store/folder";
import { knownKept } from "@/lib/post/store/known";
import { eraseKept, sweepOrphans } from "@/lib/post/store/sweep";
import { readSettings } from "@/lib/setting/queries";
import type { Settings } from "@/lib/setting/settings";

/** So long after its last page was settled the file that came is kept, should a page have been read wrongly. */
export const FILE_DAYS = 30;
/** So long a page that was set aside is kept, should it have been wanted after all. */
export const SET_ASIDE_DAYS = 30;

/** So many in one round; the next comes in five minutes. */
const MOST = 500;

/** What has had its days is gone for good: rows first, then files, so that no row ever lacks its file. */
export async function eraseScans(now: Date): Promise<void> {
  const today = copenhagenDay(now);
  const settings = await readSettings(db(), today);
  const gone = [
    ...(await erasePagesOfClosed(today, settings)),
    ...(await eraseSetAside(today)),
    ...(await eraseFiles(today)),
  ];
  const folder = scansFolder(environment().dataDir);
  for (const id of gone) await eraseKept(folder, id);
  await sweepDaily(folder);
}

/** Of a sag that has been closed for as long as its kind is kept: the pages, with pictures and what was typed of them. */
function erasePagesOfClosed(today: IsoDate, settings: Settings): Promise<string[]> {
  return inTransaction(async (tx) => {
    // A completed sag is kept from when its fuldmagter hold no more; the others from when they were closed.
    const pages = await tx.$queryRaw<{ id: string }[]>`
      with kept (status, months) as (values
        ('completed'::sag_status, ${settings["retention.completed"]}::int),
        ('rejected', ${settings["retention.rejected"]}::int),
        ('withdrawn', ${settings["retention.withdrawn"]}::int),
        ('lapsed', ${settings["retention.lapsed"]}::int),
        ('ended', ${settings["retention.ended"]}::int)
      ), closed as (
        select sag.id, kept.months, greatest(
          (select max(occurred_on) from event
           where subject_kind = 'sag' and subject_key = sag.key::text and type = 'sag.stepped'),
          case when sag.status = 'completed' then coalesce(
            (select case when bool_or(fate = 'active') then sag.period_to else max(fate_on) end
             from fuldmagt where sag_id = sag.id and handling = 'registered'), sag.period_to) end
        ) as ended_on
        from sag join kept on kept.status = sag.status
        where exists (select from scan_page where sag_id = sag.id)
      )
      select scan_page.id::text from scan_page join closed on closed.id = scan_page.sag_id
      where (closed.ended_on + make_interval(months => closed.months))::date < ${today}::date
      order by scan_page.id limit ${MOST} for update of scan_page skip locked`;
    return erasePages(tx, pages);
  });
}

/** Pages that no sag wanted, since somebody put them aside. */
function eraseSetAside(today: IsoDate): Promise<string[]> {
  return inTransaction(async (tx) => {
    const before = addDays(today, -SET_ASIDE_DAYS);
    const pages = await tx.$queryRaw<{ id: string }[]>`
      select id::text from scan_page
      where state = 'set_aside' and sag_id is null and coalesce(settled_at, created_at) < ${before}::date
      order by id limit ${MOST} for update skip locked`;
    return erasePages(tx, pages);
  });
}

async function erasePages(tx: Tx, pages: readonly { id: string }[]): Promise<string[]> {
  if (pages.length === 0) return [];
  const ids = pages.map(({ id }) => id);
  const gone = await tx.$queryRaw<{ id: string | null }[]>`
    delete from scan_page where id = any(${ids}::uuid[]) returning picture_id::text as id`;
  return gone.flatMap(({ id }) => id ?? []);
}

/**
 * The files that came, when all their pages have had a place for a while; and those that hold a page which was erased, for it
 * must not lie on in its file. Row and hash stay.
 */
function eraseFiles(today: IsoDate): Promise<string[]> {
  return inTransaction(async (tx) => {
    const before = addDays(today, -FILE_DAYS);
    const files = await tx.$queryRaw<{ id: string; keptId: string }[]>`
      select f.id::text, f.kept_id::text as "keptId" from scan_file f join scan_batch b on b.id = f.batch_id
      where f.kept_id is not null and f.is_read and b.created_at < ${before}::date and (
        (select count(*) from scan_page where file_id = f.id) < f.page_count
        or not exists (
          select from scan_page p where p.file_id = f.id
          and (p.state = 'unmatched' or coalesce(p.settled_at, p.created_at) >= ${before}::date)
        )
      )
      order by f.id limit ${MOST} for update of f skip locked`;
    const ids = files.map(({ id }) => id);
    if (ids.length > 0) await tx.scanFile.updateMany({ where: { id: { in: ids } }, data: { keptId: null } });
    return files.map(({ keptId }) => keptId);
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;
const shared = globalThis as { fuldmagtsblikketSweptAt?: number };

/** What a crash left behind, once a day in each process; by the clock that the files have their times from. */
async function sweepDaily(folder: string): Promise<void> {
  const now = new Date();
  if (now.getTime() - (shared.fuldmagtsblikketSweptAt ?? 0) < DAY_MS) return;
  shared.fuldmagtsblikketSweptAt = now.getTime();
  await sweepOrphans({ folder, known: await knownKept(), now });
}
