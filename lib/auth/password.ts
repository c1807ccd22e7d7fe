import { hash, verify } from "@node-rs/argon2";

// argon2id with the library's defaults for it (19 MiB, 2 passes): OWASP's first recommended setting.
export const MIN_PASSWORD_LENGTH = 12;

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | undefined;

/** False for a wrong password; takes as long for an account that does not exist (`stored` null). */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("an account that does not exist");
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== null && fits;
}
