import { Button } from "@/components/ui/button";
import { handWay, MARK_BUTTONS } from "@/lib/post/other-ways/acts";
import type { HandLetter } from "@/lib/post/other-ways/read";

type Props = {
  letter: HandLetter;
  action: (data: FormData) => Promise<void>;
  /** on the letter's own page the first is the one thing to press */
  primary?: boolean;
};

/** What is pressed when something was done with a letter. Each button says for whom, to whoever hears it. */
export function HandMarks({ letter, action, primary }: Props) {
  const { id, version, way, sagsnummer } = letter;
  return (
    <form action={action}>
      <input type="hidden" name="brev" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className={primary ? "actions" : "flex flex-wrap gap-3"}>
        {handWay(way).marks.map((mark, at) => (
          <Button
            key={mark}
            name="hvad"
            value={mark}
            small={!primary}
            variant={primary && at === 0 ? "primary" : "secondary"}
          >
            {MARK_BUTTONS[mark]}
            {!primary && <span className="sr-only"> for sag {sagsnummer}</span>}
          </Button>
        ))}
      </div>
    </form>
  );
}
