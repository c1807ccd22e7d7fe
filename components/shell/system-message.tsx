/** What the municipality wants everybody who has signed in to know now. Plain text: an address in it is no link. */
export function SystemMessage({ text }: { text: string }) {
  return (
    <section className="fb-notice fb-message" aria-labelledby="besked-til-alle">
      <div className="fb-container">
        <h2 id="besked-til-alle">Besked til alle</h2>
        <p>{text}</p>
      </div>
    </section>
  );
}
