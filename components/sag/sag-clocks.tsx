import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { ClockWords } from "@/lib/sag/clock-words";

/** Our time and the citizen's, side by side. Sign and words say what the bar shows. */
export function SagClocksSection({ clocks }: { clocks: readonly ClockWords[] }) {
  return (
    <Section id="tiden" heading="Vores tid og borgerens tid" headingHidden>
      <ul className="plain clocks">
        {clocks.map((clock) => (
          <li key={clock.whose} className={`clock clock-${clock.sign}`}>
            <p>
              <Status sign={clock.sign}>
                <b>{clock.whose}</b> {clock.state}
              </Status>
            </p>
            <p className="clock-stand">{clock.stand}</p>
            {clock.of > 0 && <progress aria-hidden="true" value={clock.used} max={clock.of} />}
            {clock.note && <p className="small muted">{clock.note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
