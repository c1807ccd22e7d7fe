import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { copenhagenDay, copenhagenTime, shortDate } from "@/lib/dates";
import { describeNotice } from "@/lib/notice/describe";
import type { NoticeLine } from "@/lib/notice/queries";

type Props = { notices: readonly NoticeLine[]; today: string; action: (data: FormData) => Promise<void> };

/** What colleagues have done that one should know, the newest first. Nothing at all when there is nothing new. */
export function NoticeSection({ notices, today, action }: Props) {
  if (notices.length === 0) return null;
  return (
    <Section id="nyt" heading="Nyt til dig">
      <ul className="plain timeline">
        {notices.map((notice) => (
          <li key={notice.id}>
            <time dateTime={notice.at.toISOString()}>{timeOf(notice.at, today)}</time>
            <p>
              <NoticeSentence notice={notice} />
            </p>
          </li>
        ))}
      </ul>
      <form action={action} className="mt-4">
        {notices.map(({ id }) => (
          <input key={id} type="hidden" name="besked" value={id} />
        ))}
        <Button small>
          Set<span className="sr-only">, fjern {notices.length === 1 ? "beskeden" : "beskederne"}</span>
        </Button>
      </form>
    </Section>
  );
}

/** The sag it is about is the link. */
function NoticeSentence({ notice }: { notice: NoticeLine }) {
  const sentence = describeNotice(notice);
  const { sagsnummer, kind } = notice;
  if (kind === "given" && !sagsnummer) return <a href="/sager?koe=mine">{sentence}</a>;
  if (!sagsnummer) return sentence;
  const [before, after] = sentence.split(sagsnummer);
  return (
    <>
      {before}
      <a className="num" href={`/sager/${sagsnummer}`}>
        {sagsnummer}
      </a>
      {after}
    </>
  );
}

function timeOf(at: Date, today: string): string {
  const day = copenhagenDay(at);
  return day === today ? copenhagenTime(at) : shortDate(day);
}
