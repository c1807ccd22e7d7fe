export type FileKind = "pdf" | "image";

/** By the first bytes, never by a name; the same bytes as where files are judged (lib/post/accept/kinds.mjs). */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0xff, 0xd8, 0xff)) return "image"; // JPEG
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image"; // PNG
  if (begins(0x49, 0x49, 0x2a, 0x00) || begins(0x4d, 0x4d, 0x00, 0x2a)) return "image"; // TIFF
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return "pdf"; // %PDF-
  return null;
}
