import { chooseTodaysPlace, discardDraft } from "@/app/(staff)/forside/actions";
import { markNoticesRead } from "@/app/notices";
import { Shell } from "@/app/shell";
import { Drafts } from "@/components/my-work/drafts";
import { ExpiringSoon } from "@/components/my-work/expiring";
import { NextThingBox } from "@/components/my-work/next-thing";
import { Place } from "@/components/my-work/place";
import { QueueTable } from "@/components/my-work/queue-table";
import { NoticeSection } from "@/components/notice/notice-section";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { SignedIn } from "@/lib/auth/session";
import { copenhagenDay, longDate, weekday, weekdayName } from "@/lib/dates";
import { readTodaysPlace } from "@/lib/location/todays-place";
import { findingOf } from "@/lib/my-work/finding";
import { readWaiting } from "@/lib/my-work/next-thing";
import { listNotices } from "@/lib/notice/queries";
import { listDraftLines } from "@/lib/sag/guide/draft-lines";
import { countQueues } from "@/lib/sag/queue/count";
import { listQueue } from "@/lib/sag/queue/list";
import { settingsToday } from "@/lib/setting/today";

const EXPIRING_SHOWN = 3;

type Props = { signedIn: SignedIn; said: { gemt?: string; fejl?: string } };

/** A caseworker's work today. Nothing on it counts or measures a person. */
export async function MyWork({ signedIn, said }: Props) {
  const { actor } = signedIn;
  const now = new Date();
  const today = copenhagenDay(now);
  const [waiting, counts, expiring, place, drafts, notices, settings] = await Promise.all([
    readWaiting(actor, today),
    countQueues(actor, today),
    listQueue(actor, { queue: "udloeber" }, today, EXPIRING_SHOWN),
    readTodaysPlace(actor, today),
    listDraftLines(actor, now),
    listNotices(actor),
    settingsToday(),
  ]);
  const { queues } = counts;
  const finding = findingOf({ ...waiting, queues });
  const isRefused = said.fejl === "sted";
  return (
    <Shell signedIn={signedIn} here="/" help="dit-arbejde-i-dag">
      <ErrorSummary
        errors={isRefused ? [{ field: "sted", message: "Vælg det sted, hvor du er i dag." }] : []}
      />
      <PageHead
        overline={dateLine(today)}
        title="Dit arbejde i dag"
        lead={
          <>
            {finding.mine} {finding.late && <b>{finding.late}</b>} {finding.others}
          </>
        }
        actions={
          <>
            <ButtonLink href="/sager/ny" variant="primary">
              Ny henvendelse
            </ButtonLink>
            <ButtonLink href="/sager/brev">Et brev er kommet</ButtonLink>
          </>
        }
      />
      {said.gemt && <Note tone="accent">Kladden er gemt. Du finder den under »Dine kladder«.</Note>}
      <div className="cols">
        <div>
          <NextThingBox waiting={waiting} unassigned={queues["ikke-fordelt"].count} today={today} />
          <NoticeSection notices={notices} today={today} action={markNoticesRead} />
          <Section id="koeerne" heading="Køerne">
            <QueueTable queues={queues} />
          </Section>
          <ExpiringSoon lines={expiring.lines} count={counts.expiring[30]} />
        </div>
        <div className="aside">
          <Place place={place} isRefused={isRefused} choose={chooseTodaysPlace} />
          {drafts.length > 0 && (
            <Drafts drafts={drafts} days={settings["draft.days"]} discard={discardDraft} />
          )}
        </div>
      </div>
    </Shell>
  );
}

/** "Tirsdag den 24. november 2026" */
function dateLine(today: string): string {
  const name = weekdayName(weekday(today));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} den ${longDate(today)}`;
}
