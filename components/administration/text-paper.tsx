import { TextBlocks } from "@/components/text/blocks";
import { Note } from "@/components/ui/note";
import { HARDEST, type Preview } from "@/lib/text/preview";
import { TEXT_TITLES, type TextSlug } from "@/lib/text/slugs";

type Props = { slug: TextSlug; preview: Preview | null };

/** A text as it reads on paper, with invented people in it, and how hard it is to read. */
export function TextPaper({ slug, preview }: Props) {
  if (!preview) return <p>Teksten kan ikke vises, før flettekoderne er i orden.</p>;
  return (
    <>
      <div className="paper">
        <p className="paper-title">{TEXT_TITLES[slug]}</p>
        <TextBlocks blocks={preview.blocks} />
      </div>
      <LixLine lix={preview.lix} />
    </>
  );
}

function LixLine({ lix }: { lix: number }) {
  if (lix > HARDEST) {
    return (
      <Note tone="warn" lead={`Lixtallet er ${lix}.`}>
        Det er svært at læse for mange af dem, der får brevet. Prøv med kortere sætninger og ord. Under{" "}
        {HARDEST + 1} er godt.
      </Note>
    );
  }
  return <p className="small muted">Lixtallet er {lix}. Det er let at læse.</p>;
}
