import { classNames } from "@/components/ui/class-names";
import { SrOnly } from "@/components/ui/sr-only";
import { type IsoDate, shortDate } from "@/lib/dates";
import { signOf } from "@/lib/rollout/gate-signs";
import { GATES } from "@/lib/rollout/gates";
import { forwardOf } from "@/lib/rollout/next-steps";
import type { RolloutState } from "@/lib/rollout/state";

type Props = {
  state: RolloutState;
  label: string;
  /** the Copenhagen day it is shown as of */
  day: IsoDate;
  /** nothing is connected or tested: those gates are leapt over */
  contactAlone: boolean;
};

/** The seven gates as one bar: what is passed is filled, the next is dashed. */
export function GateStrip({ state, label, day, contactAlone }: Props) {
  const here = GATES.indexOf(state.gate);
  const forward = forwardOf(state.gate, contactAlone);
  const next = forward ? GATES.indexOf(forward) : GATES.length;
  return (
    <ol className="plain gate-strip" aria-label={label}>
      {GATES.map((gate, index) => {
        const { letter, word, ramp } = signOf(gate);
        const on = index <= here ? state.passed[gate]?.on : undefined;
        const planned =
          index === next ? state.plan.nextGateOn : gate === "live" ? state.plan.expectedLiveOn : null;
        return (
          <li key={gate} aria-current={index === here ? "step" : undefined}>
            <span
              aria-hidden="true"
              className={classNames("gate-strip-block", on ? ramp : "is-open", index === next && "is-next")}
            >
              {letter}
            </span>
            <span className={on ? "gate-strip-word" : "muted"}>
              {word}
              <SrOnly>
                {on ? "" : forward && index > here && index < next ? ", springes over" : ", ikke nået"}
              </SrOnly>
            </span>
            <span className="small muted num">
              {on ? shortDate(on) : planned ? planWords(planned, day) : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function planWords(planned: IsoDate, day: IsoDate): string {
  return `${planned < day ? "skulle være nået" : "ventes"} ${shortDate(planned)}`;
}
