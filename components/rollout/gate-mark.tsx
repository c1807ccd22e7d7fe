import { classNames } from "@/components/ui/class-names";
import type { TypeStanding } from "@/lib/rollout/board";
import { signOf } from "@/lib/rollout/gate-signs";

/** The letter of a gate in a square of the ramp. The word stands beside it, or is read aloud. */
export function GateMark({ standing, spoken }: { standing: TypeStanding; spoken?: boolean }) {
  const { letter, word, ramp } = signOf(standing);
  return (
    <span className={classNames("gate-mark", ramp)}>
      <span aria-hidden="true">{letter}</span>
      {spoken && <span className="sr-only">{word}</span>}
    </span>
  );
}

/** Mark and word on one line. */
export function Gate({ standing }: { standing: TypeStanding }) {
  return (
    <span className="gate">
      <GateMark standing={standing} />
      {signOf(standing).word}
    </span>
  );
}
