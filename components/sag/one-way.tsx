import { agesDiffer, type PartyName, partyNames, sameName } from "@/lib/person/party-names";
import { classNames } from "../ui/class-names";

export type OneWayProps = { fuldmagtsgiver: PartyName; fuldmagtshaver: PartyName; sticky?: boolean };

/** "Det gælder kun den vej." The most important sentence of a case: who gets no access. */
export function OneWay({ fuldmagtsgiver, fuldmagtshaver, sticky }: OneWayProps) {
  const names = partyNames(fuldmagtsgiver, fuldmagtshaver);
  return (
    <p className={classNames("oneway", sticky && "oneway--sticky")}>
      <b>Det gælder kun den vej.</b> {names.fuldmagtshaver.full} må hjælpe {names.fuldmagtsgiver.full}.{" "}
      {noAccess(fuldmagtsgiver, fuldmagtshaver)}
    </p>
  );
}

function noAccess(fuldmagtsgiver: PartyName, fuldmagtshaver: PartyName): string {
  if (sameName(fuldmagtsgiver, fuldmagtshaver) && agesDiffer(fuldmagtsgiver, fuldmagtshaver)) {
    const giverIsOlder = Number(fuldmagtsgiver.age) > Number(fuldmagtshaver.age);
    return giverIsOlder
      ? "Den ældre får ikke adgang til den yngres sager."
      : "Den yngre får ikke adgang til den ældres sager.";
  }
  const names = partyNames(fuldmagtsgiver, fuldmagtshaver);
  return `${names.fuldmagtsgiver.short} får ikke adgang til ${names.fuldmagtshaver.genitive} sager.`;
}
