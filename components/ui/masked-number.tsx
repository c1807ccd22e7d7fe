import { SrOnly } from "./sr-only";

const SHOWN = 6;

/** `710438-••••`. Takes at most the first six digits, so that the rest cannot reach the page by mistake. */
export function MaskedNumber({ digits }: { digits: string }) {
  const shown = digits.replace(/\D/g, "").slice(0, SHOWN);
  return (
    <span className="num">
      <span aria-hidden="true">{shown}-••••</span>
      <SrOnly>{shown}, resten er skjult</SrOnly>
    </span>
  );
}
