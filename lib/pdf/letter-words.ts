import { type Passage, passagesOf } from "./passages";
import { tagsOf } from "./tags";

/**
 * The words of a letter, from the file that is kept: whoever hears or feels it gets what stands on the paper, also when a
 * text, a setting or the sag has changed since. The tags that PDF/UA must have part the words.
 */
export async function letterWords(pdf: Uint8Array): Promise<Passage[]> {
  return passagesOf(await tagsOf(pdf));
}
