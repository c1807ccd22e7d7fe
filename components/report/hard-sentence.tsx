/** Where to begin with a text that is hard to read. */
export function HardSentence({ text }: { text: string }) {
  return (
    <p>
      Svær sætning: <mark>{text}</mark> Del den i to, eller brug kortere ord.
    </p>
  );
}
