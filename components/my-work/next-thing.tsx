import { Actions } from "@/components/ui/actions";
import { ButtonLink } from "@/components/ui/button-link";
import { NextBox } from "@/components/ui/next-box";
import type { IsoDate } from "@/lib/dates";
import type { Waiting } from "@/lib/my-work/next-thing";
import { nextWords } from "@/lib/my-work/next-words";
import { isLate } from "@/lib/sag/late";

type Props = { waiting: Waiting; unassigned: number; today: IsoDate };

/** One heading, one reason, one act, and the way to the rest. */
export function NextThingBox({ waiting: { next, mine }, unassigned, today }: Props) {
  if (!next) {
    return (
      <NextBox
        heading="Der er ikke noget, der venter på dig"
        reason="Alt hos os er klaret eller fordelt til andre. I køerne ser du, hvad der ligger hos borgerne."
      />
    );
  }
  const { heading, reason, due } = nextWords(next, today);
  const rest = next.isMine ? mine - 1 : unassigned - 1;
  return (
    <NextBox
      heading={heading}
      reason={
        <>
          {reason} {isLate(next.dueOn, today) ? <b>{due}</b> : due}
        </>
      }
    >
      <Actions>
        <ButtonLink href={`/sager/${next.sagsnummer}`}>Åbn sag {next.sagsnummer}</ButtonLink>
        {rest > 0 && (
          <a href={`/sager?koe=${next.isMine ? "mine" : "ikke-fordelt"}`}>{restWords(rest, next.isMine)}</a>
        )}
      </Actions>
    </NextBox>
  );
}

function restWords(rest: number, isMine: boolean): string {
  if (isMine) return rest === 1 ? "Se også den anden" : `Se også de ${rest} andre`;
  return rest === 1
    ? "Se også den anden, der ikke er fordelt"
    : `Se også de ${rest} andre, der ikke er fordelt`;
}
