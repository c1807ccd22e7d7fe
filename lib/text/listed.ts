/** "a", "a og b", "a, b og c"; or with another word before the last. */
export function listed(words: readonly string[], word = "og"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${word} ${words.at(-1)}`;
}
