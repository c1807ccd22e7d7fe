import { expect, test } from "vitest";
import { keepTogether } from "./together";

test("law, postcode and phone number are not broken over two lines", () => {
  const text = "Se artikel 6, stk. 1, litra e, § 11. Vejen 35, 2500 Valby. Telefon 33 19 32 00.";
  expect(keepTogether(text).replaceAll("\u00a0", "~")).toBe(
    "Se artikel~6, stk.~1, litra~e, §~11. Vejen 35, 2500~Valby. Telefon 33~19~32~00.",
  );
});
