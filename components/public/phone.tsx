/** A number to press on a phone, written as the municipality writes it. */
export function Phone({ number }: { number: string }) {
  const digits = number.replace(/[^+\d]/g, "");
  const href = digits.startsWith("+") ? `tel:${digits}` : `tel:+45${digits}`;
  return (
    <a className="nowrap" href={href}>
      {number}
    </a>
  );
}
