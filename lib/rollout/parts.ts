import { CHANNEL_WORDS, KIND_TERMS } from "@/lib/fuldmagt/words";
import type { BoardPakke } from "@/lib/rollout/board";
import { listed } from "@/lib/text/listed";

type Pakke = Pick<BoardPakke, "kind" | "channel">;
type Told = { area: { slug: string }; pakker: readonly Pakke[] };

/**
 * What tells the rollouts of one type in one area apart, by what they hold: "på nettet", "ringe og skrive". Null for one that
 * is alone in its area.
 */
export function partsOf<R extends Told>(rollouts: readonly R[]): (R & { part: string | null })[] {
  const areas = Map.groupBy(rollouts, ({ area }) => area.slug);
  return rollouts.map((rollout) => {
    const together = areas.get(rollout.area.slug) ?? [];
    return { ...rollout, part: together.length > 1 ? wordsOf(rollout, together) : null };
  });
}

function wordsOf({ pakker }: Told, together: readonly Told[]): string {
  if (tellsApart(together, ({ channel }) => channel))
    return listedOnce(pakker.map(({ channel }) => CHANNEL_WORDS[channel]));
  if (tellsApart(together, ({ kind }) => kind)) return listedOnce(pakker.map(({ kind }) => KIND_TERMS[kind]));
  return pakkerInWords(pakker);
}

/** "handlefuldmagt på nettet og indsigtsfuldmagt til at ringe og skrive" */
export function pakkerInWords(pakker: readonly Pakke[]): string {
  const by = ({ channel }: Pakke) =>
    channel === "contact" ? "til at ringe og skrive" : CHANNEL_WORDS[channel];
  return listedOnce(pakker.map((pakke) => `${KIND_TERMS[pakke.kind]} ${by(pakke)}`));
}

/** No two of them hold the same. */
function tellsApart(together: readonly Told[], by: (pakke: Pakke) => string): boolean {
  const each = together.map(({ pakker }) => new Set(pakker.map(by)));
  return each.every((own, at) =>
    each.every((other, place) => place === at || [...own].every((word) => !other.has(word))),
  );
}

function listedOnce(words: readonly string[]): string {
  return listed([...new Set(words)]);
}

type Named = { area: { slug: string; title: string }; part: string | null };

/** What a rollout is called among those of its type: by its area where there are several, and by what it holds. */
export function placeOf(rollout: Named, all: readonly Pick<Named, "area">[]): string | null {
  const { area, part } = rollout;
  const isAreaSaid = all.some((other) => other.area.slug !== area.slug);
  const words = [isAreaSaid && `i ${area.title}`, part].filter(Boolean);
  return words.length > 0 ? words.join(", ") : null;
}

/** "Madservice (ringe og skrive)", or the title alone. */
export function withPart(title: string, part: string | null): string {
  return part ? `${title} (${part})` : title;
}

/** "Madservice i Pleje og omsorg (ringe og skrive)": each only where it is needed. */
export function rolloutTitle(
  { title, rollouts }: { title: string; rollouts: readonly Pick<Named, "area">[] },
  { area, part }: Named,
): string {
  const isAreaSaid = rollouts.some((other) => other.area.slug !== area.slug);
  return withPart(isAreaSaid ? `${title} i ${area.title}` : title, part);
}
