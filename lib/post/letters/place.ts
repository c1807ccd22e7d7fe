/** What a letter's bytes are sealed for, so that they open nowhere else. */
export function letterPlace(id: string): string {
  return `letter|pdf|${id}`;
}
