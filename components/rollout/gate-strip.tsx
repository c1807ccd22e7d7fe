import { classNames } from "@/components/ui/class-names";
import { SrOnly } from "@/components/ui/sr-only";
import { shortDate } from "@/lib/dates";
import { signOf } from "@/lib/rollout/gate-signs";
import { GATES } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";

/** The seven gates as one bar: what is passed is filled, the next is dashed. */
export function GateStrip({ state, label }: { state: RolloutState; label: string }) {
  const here = GATES.indexOf(state.gate);
  return (
    <ol className="plain gate-strip" aria-label={label}>
      {GATES.map((gate, index) => {
        const { letter, word, ramp } = signOf(gate);
        const on = index <= here ? state.passed[gate]?.on : undefined;
        const planned =
          index === here + 1 ? state.plan.nextGateOn : gate === "live" ? state.plan.expectedLiveOn : null;
        return (
          <li key={gate} aria-current={index === here ? "step" : undefined}>
            <span
              aria-hidden="true"
              className={classNames(
                "gate-strip-block",
                on ? ramp : "is-open",
                index === here + 1 && "is-next",
              )}
            >
              {letter}
            </span>
            <span className={on ? "gate-strip-word" : "muted"}>
              {word}
              <SrOnly>{on ? "" : ", ikke nået"}</SrOnly>
            </span>
            <span className="small muted num">
              {on ? shortDate(on) : planned ? `ventes ${shortDate(planned)}` : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
