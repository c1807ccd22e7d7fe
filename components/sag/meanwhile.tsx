import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { copenhagenTime, shortDate } from "@/lib/dates";
import type { TypedForm } from "@/lib/form/form";
import { recordedSince } from "@/lib/sag/meanwhile";
import { typedWords } from "@/lib/sag/typed-words";
import type { HistoryLine, SagView } from "@/lib/sag/view";

type Props = { sag: SagView; form: TypedForm };

/** What a colleague has done since a form was shown, beside what was typed in it. Nothing when nothing has happened. */
export function Meanwhile({ sag, form }: Props) {
  const lines = recordedSince(sag.history, form);
  if (lines.length === 0) return null;
  const words = typedWords(form, sag);
  return (
    <Section id="imens" heading="Det er sket, mens du skrev">
      <div className="cols-even">
        <div>
          <h3>Sagen nu</h3>
          <SinceLines lines={lines} today={sag.today} />
        </div>
        <div>
          <h3>Det, du skrev</h3>
          {words.length > 0 ? <Facts tight facts={words} /> : <p>Der var ikke noget at udfylde.</p>}
        </div>
      </div>
    </Section>
  );
}

/** When each was recorded, and what it says. */
export function SinceLines({ lines, today }: { lines: readonly HistoryLine[]; today: string }) {
  return <Timeline entries={lines.map((line) => entryOf(line, today))} />;
}

function entryOf({ key, recordedOn, recordedAt, text }: HistoryLine, today: string) {
  const time = copenhagenTime(recordedAt);
  const date = recordedOn === today ? time : `${shortDate(recordedOn)} ${time}`;
  return { key, iso: recordedAt.toISOString(), date, text };
}
