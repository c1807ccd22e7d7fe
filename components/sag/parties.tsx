import type { ReactNode } from "react";
import { ageText, type PartyName, partyNames } from "@/lib/person/party-names";
import { type Fact, Facts } from "../ui/facts";
import { SrOnly } from "../ui/sr-only";
import { OneWay } from "./one-way";
import { RolePill } from "./role-pill";

export type PartyView = PartyName & { facts?: readonly Fact[]; children?: ReactNode };

export type PartiesProps = {
  fuldmagtsgiver: PartyView;
  /** null until the fuldmagtshaver is chosen. */
  fuldmagtshaver: PartyView | null;
  level?: 2 | 3;
  /** Where to choose the fuldmagtshaver while there is none. */
  chooseHref?: string;
  /** The sentence of direction stays in sight while the page scrolls. */
  sticky?: boolean;
};

/** Who gives whom. The order never changes, and neither stands without its word. */
export function Parties({
  fuldmagtsgiver,
  fuldmagtshaver,
  level = 2,
  chooseHref,
  sticky = true,
}: PartiesProps) {
  const Heading = `h${level}` as const;
  return (
    <>
      <section className="parties" aria-label={spokenLabel(fuldmagtsgiver, fuldmagtshaver)}>
        <div className="party party-giver">
          <RoleLine pill="giver" roleLabel="Fuldmagtsgiver" />
          <Heading>
            <SrOnly>Giver: </SrOnly>
            {fuldmagtsgiver.name}
          </Heading>
          <About party={fuldmagtsgiver} />
        </div>
        <p className="party-verb">
          <span>giver fuldmagt til</span>
          <span className="arrow" aria-hidden="true" />
        </p>
        <div className="party party-haver">
          <RoleLine pill="haver" roleLabel={haverRole(fuldmagtshaver)} />
          {fuldmagtshaver ? (
            <>
              <Heading>
                <SrOnly>Får: </SrOnly>
                {fuldmagtshaver.name}
              </Heading>
              <About party={fuldmagtshaver} />
            </>
          ) : (
            <>
              <Heading className="muted">Ikke valgt endnu</Heading>
              {chooseHref && (
                <p>
                  <a href={chooseHref}>Vælg hjælperen</a>
                </p>
              )}
            </>
          )}
        </div>
      </section>
      {fuldmagtshaver && (
        <OneWay fuldmagtsgiver={fuldmagtsgiver} fuldmagtshaver={fuldmagtshaver} sticky={sticky} />
      )}
    </>
  );
}

function RoleLine({ pill, roleLabel }: { pill: "giver" | "haver"; roleLabel: string }) {
  return (
    <p className="party-role">
      <RolePill role={pill} /> {roleLabel}
    </p>
  );
}

function About({ party: { age, facts = [], children } }: { party: PartyView }) {
  // Age stands second, after the number.
  const [number, ...rest] = facts;
  const known = age === undefined ? [] : [{ label: "Alder", value: ageText(age) }];
  const shown = number ? [number, ...known, ...rest] : known;
  return (
    <>
      {shown.length > 0 && <Facts tight facts={shown} />}
      {children}
    </>
  );
}

const haverRole = (party: PartyView | null) =>
  party?.kind === "organisation" ? "Fuldmagtshaver, forening eller firma" : "Fuldmagtshaver";

function spokenLabel(fuldmagtsgiver: PartyView, fuldmagtshaver: PartyView | null): string {
  if (!fuldmagtshaver) return `${fuldmagtsgiver.name} giver fuldmagt`;
  const names = partyNames(fuldmagtsgiver, fuldmagtshaver);
  return `${names.fuldmagtsgiver.full} giver fuldmagt til ${names.fuldmagtshaver.full}`;
}
