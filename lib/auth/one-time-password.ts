import { randomInt } from "node:crypto";

/** Without what is mistaken for something else when it is read aloud or copied by hand: l, i, o, 0, 1. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const SIGNS_IN_GROUP = 4;

/** `k7mf-2xqp-d9tr-hw4c`: about 79 bits, for somebody who is to choose a password of their own the first time. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: SIGNS_IN_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
