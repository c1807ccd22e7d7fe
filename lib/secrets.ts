import { environment } from "@/lib/env.mjs";
import { type Keys, readKeys } from "@/lib/keys.mjs";

let read: Keys | undefined;

/** The keys of this installation, read once from KEY_FILE. Throws a sentence when the file is unfit. */
export function keys(): Keys {
  read ??= readKeys(environment().keyFile);
  return read;
}
