import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { countWords, TABLE_WORDS, thousands } from "@/lib/figures/words";
import { CHANNEL_TERMS, capitalised, KIND_TERMS } from "@/lib/fuldmagt/words";
import { type AsOf, withDay } from "@/lib/rollout/as-of";
import { monthName } from "@/lib/rollout/national/month";
import { readingWords } from "@/lib/rollout/national/words";
import type { LastFigure, TypeFigures } from "@/lib/rollout/type-figures";

const LABELS = {
  "sag-type": "Sager",
  "wish-type": "Ønsker",
  "nobody-type": "Ingen at give den til",
} as const;

/** What was asked for and begun with us, with what each number counts. */
export function OwnNumbers({ figures }: { figures: TypeFigures }) {
  const { period, isHidden, counts } = figures;
  return (
    <Section id="vores-tal" heading={`Hos os i ${period.name}`}>
      <Facts
        tight
        facts={counts.map(({ table, count }) => ({
          label: LABELS[table],
          value: count === null ? "kan ikke vises" : countWords(count),
          numeric: true,
        }))}
      />
      {isHidden && <p className="small muted">»Under 5« er 0 til 4. »Skjult« er 5 eller mere.</p>}
      <Fold summary="Det tæller tallene">
        {counts.map(({ table }) => (
          <p key={table} className="small">
            <b>{LABELS[table]}.</b> {TABLE_WORDS[table].definition}
          </p>
        ))}
      </Fold>
      <p>
        <a href={`/tal?${period.query}`}>Se alle tal for perioden</a>
      </p>
    </Section>
  );
}

type NationalProps = { last: readonly LastFigure[]; asOf: AsOf; writeHref: string | null };

/** The newest national figure of each pakke, where it was read and when. */
export function NationalNumbers({ last, asOf, writeHref }: NationalProps) {
  return (
    <Section id="nationale-tal" heading="Givet i hele landet">
      {last.length === 0 ? (
        <p className="muted">Der er ikke skrevet nationale tal for den endnu.</p>
      ) : (
        <ul className="plain national-last">
          {last.map(({ pakke, figure }) => (
            <li key={pakke.id}>
              {capitalised(`${KIND_TERMS[pakke.kind]} til ${CHANNEL_TERMS[pakke.channel]}`)}:{" "}
              <b className="num">{thousands(figure.given)}</b> i {monthName(figure.month)}
              <span className="sub">{readingWords(figure)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="plain links">
        <li>
          <a href={withDay("/udrulning/nationale-tal", asOf)}>Se alle nationale tal</a>
        </li>
        {writeHref && (
          <li>
            <a href={writeHref}>Skriv tal for den</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
