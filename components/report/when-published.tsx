type Props = { number: number; memberCount: number };

/** What publishing does, in order. */
export function WhenPublished({ number, memberCount }: Props) {
  return (
    <ol className="draft-then">
      <li>Udgave {number} bliver låst og får et tidspunkt og en kontrolkode. Den kan altid regnes efter.</li>
      <li>{`${memberCount === 1 ? "Ét medlem" : `${memberCount} medlemmer`} af boardet får den med mail. Ingen får den to gange.`}</li>
      <li>Boardets side og den offentlige side viser de nye tal.</li>
      <li>Finder I en fejl, laver I en ny udgave. Den siger, hvad der er rettet.</li>
    </ol>
  );
}
