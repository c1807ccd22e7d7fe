import { GateMark } from "@/components/rollout/gate-mark";
import { type BoardType, counted, standingOf } from "@/lib/rollout/board";
import { signOf, TALLY_ORDER } from "@/lib/rollout/gate-signs";

type Area = { slug: string; title: string; types: BoardType[] };

/** Each area as a row of letters, the farthest first. */
export function AreaMarks({ areas, hrefOf }: { areas: readonly Area[]; hrefOf: (slug: string) => string }) {
  return (
    <ul className="plain area-marks">
      {areas.map(({ slug, title, types }) => {
        const standings = counted(types).map(standingOf);
        const ordered = TALLY_ORDER.flatMap((name) => standings.filter((standing) => standing === name));
        const live = standings.filter((standing) => standing === "live").length;
        return (
          <li key={slug}>
            <div className="area-marks-head">
              <a href={hrefOf(slug)}>{title}</a>
              <span className="small muted">
                {live} af {standings.length} i drift
              </span>
            </div>
            <p aria-hidden="true" className="area-marks-row">
              {ordered.map((standing, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: equal letters in a fixed order
                <GateMark key={`${standing}-${index}`} standing={standing} />
              ))}
            </p>
            <p className="sr-only">{inWords(ordered.map((standing) => signOf(standing).word))}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** "2 i drift, 1 i test" */
function inWords(words: readonly string[]): string {
  const counts = Map.groupBy(words, (word) => word.toLowerCase());
  return [...counts].map(([word, all]) => `${all.length} ${word}`).join(", ");
}
