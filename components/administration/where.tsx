/** The way up from a page of administration. */
export function Where({ part }: { part?: { href: string; label: string } }) {
  return (
    <>
      <a href="/administration">Administration</a>
      {part && (
        <>
          {" · "}
          <a href={part.href}>{part.label}</a>
        </>
      )}
    </>
  );
}
