"use client";

import { useEffect } from "react";

type FocusStartProps = { id: string; on: "first field" | "whole" };

/**
 * Saves the keys from the top of the page to where work begins: the first field of a form, or the form itself where it
 * is to be read first. The form is named as the page is, so that a screen reader says where one has come. Errors come
 * before, an address that leads to a place does too, and on a touch screen no keyboard is to jump up.
 */
export function FocusStart({ id, on }: FocusStartProps) {
  useEffect(() => {
    const form = document.getElementById(id);
    const isElsewhere = document.querySelector(".error-summary") || location.hash;
    if (!form || isElsewhere || matchMedia("(pointer: coarse)").matches) return;
    const field = on === "first field" ? firstField(form) : null;
    (field ?? form).focus({ preventScroll: true });
  }, [id, on]);
  return null;
}

/** The first that can be typed or chosen in; of radios the chosen one, as the Tab key would. */
function firstField(form: HTMLElement): HTMLElement | null {
  const first = form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
  if (!(first instanceof HTMLInputElement) || first.type !== "radio") return first;
  return form.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`) ?? first;
}
