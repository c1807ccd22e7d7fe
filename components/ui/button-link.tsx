import type { ComponentPropsWithoutRef } from "react";
import { type ButtonVariant, buttonClass } from "./button";

export type ButtonLinkProps = Omit<ComponentPropsWithoutRef<"a">, "className" | "href"> & {
  href: string;
  variant?: ButtonVariant;
  small?: boolean;
};

/** A link that looks like a button: it goes somewhere and changes nothing. A plain `<a>`, so nothing is prefetched. */
export function ButtonLink({ variant = "secondary", small, children, ...native }: ButtonLinkProps) {
  return (
    <a {...native} className={buttonClass(variant, small)}>
      {children}
    </a>
  );
}
