import type { CatalogueType } from "@/lib/catalogue/catalogue";
import type { PaperTopic } from "@/lib/pdf/paper";

/** What can be given today, as the paper has it: of each topic only what is live. In the order of the catalogue. */
export function blankTopics(catalogue: readonly CatalogueType[]): PaperTopic[] {
  return catalogue.flatMap(({ title, sentence, pakker }) => {
    const does = pakker.filter((pakke) => pakke.canBeGiven).map(({ kind, channel }) => ({ kind, channel }));
    return does.length > 0 ? [{ title, sentence, does }] : [];
  });
}
