import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "tertiary" | "link";

/** One primary per screen. `link` looks like a link in the text but posts. */
export function buttonClass(variant: ButtonVariant, small?: boolean): string {
  return classNames("button", `button-${variant}`, small && "button-small");
}

export type ButtonProps = Omit<ComponentPropsWithoutRef<"button">, "className"> & {
  variant?: ButtonVariant;
  small?: boolean;
};

export function Button({ variant = "secondary", small, type = "submit", ...native }: ButtonProps) {
  return <button {...native} type={type} className={buttonClass(variant, small)} />;
}
