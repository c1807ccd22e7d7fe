import { Section } from "@/components/ui/section";
import { type Guide, wordsOf } from "@/lib/help/document";

/** The parts of the guide, each with who it is for and its sections. An old link to a section ends at its line here. */
export function HelpIndex({ guide }: { guide: Guide }) {
  return (
    <nav aria-label="Indhold" className="help-index">
      {guide.map(({ slug, title, opening, sections }) => (
        <Section key={slug} id={slug} heading={<a href={`/hjaelp/${slug}`}>{title}</a>}>
          <p>{opening.map(wordsOf).join(" ")}</p>
          <ul className="plain links">
            {sections.map(({ id, heading }) => (
              <li key={id} id={id}>
                <a href={`/hjaelp/${slug}#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </nav>
  );
}
