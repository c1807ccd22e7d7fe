export type Decoded = { ok: true; text: string } | { ok: false; refusal: "not_a_list" | "wrong_encoding" };

// No list has them; pictures, programs and documents do.
const CONTROL = /[\p{Cc}--[\t\n\r]]/v;
// What Danish letters of other encodings turn into when they are taken for Windows-1252.
const WRONGLY_GUESSED = /[ƒ†‡ˆ‰‹›˜Œ¾¿¤�]/;

/** The text of a file in UTF-8, or in Windows-1252 as older spreadsheets save it. Nothing else is guessed at. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, refusal: "wrong_encoding" };
  }
  const utf8 = attempt(bytes, "utf-8");
  if (utf8 !== null) {
    return CONTROL.test(utf8) ? { ok: false, refusal: "not_a_list" } : { ok: true, text: utf8 };
  }
  const text = attempt(bytes, "windows-1252") ?? "";
  if (CONTROL.test(text)) return { ok: false, refusal: "not_a_list" };
  return WRONGLY_GUESSED.test(text) ? { ok: false, refusal: "wrong_encoding" } : { ok: true, text };
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
