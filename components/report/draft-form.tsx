import { SAVE_MINE } from "@/components/administration/both-versions";
import { Section } from "@/components/ui/section";
import { TextareaField } from "@/components/ui/textarea-field";
import { errorOf, typed } from "@/lib/form/form";
import { quarterId } from "@/lib/report/quarter";
import { DraftSide, type ShownDraft } from "./draft-side";
import { DraftText } from "./draft-text";
import { HiddenTable } from "./hidden-table";
import { RemarkTable } from "./remark-table";
import { TextNotes } from "./text-notes";

type Props = ShownDraft & {
  version: string;
  /** a colleague saved meanwhile, and both versions are shown */
  isStale: boolean;
  action: (data: FormData) => Promise<void>;
};

/** Every text of the status with what the figures write, the answers, and what is hidden; beside it whether it is ready. */
export function DraftForm(props: Props) {
  const { report, view, remarks, hidden, form, errors, version, isStale, action } = props;
  const { byName } = view.readability;
  const box = (name: string) => ({
    ...{ name, defaultValue: typed(form, name), error: errorOf(errors, name) },
    "aria-describedby": `${name}-noter`,
  });
  return (
    <form action={action} noValidate className="draft-cols">
      <input type="hidden" name="kvartal" value={quarterId(report.quarter)} />
      <input type="hidden" name="version" value={version} />
      <div>
        {report.number > 1 && (
          <Section id="rettelse" heading="Det er rettet">
            <TextareaField
              {...box("rettet")}
              label="Hvad er rettet siden den forrige udgave?"
              hint="Boardet læser det øverst, efter »Det vigtigste«."
              rows={2}
            />
            <TextNotes id="rettet-noter" readability={byName.get("rettet")} told={view.told.get("rettet")} />
          </Section>
        )}
        <Section id="teksten" heading="Teksten">
          <p className="muted">
            Først står det, som tallene skriver selv. Skriv i feltet ved siden af, når det skal siges med
            jeres ord. Er feltet tomt, læser boardet det, tallene skriver. Begge dele bliver gemt.
          </p>
          {view.sections.map(({ id, heading, paragraphs }) => (
            <section key={id} className="draft-part" aria-labelledby={`del-${id}`}>
              <h3 id={`del-${id}`}>{heading}</h3>
              {paragraphs.map((paragraph, at) => (
                <DraftText
                  key={paragraph.name}
                  paragraph={paragraph}
                  where={paragraphs.length > 1 ? `${heading}, afsnit ${at + 1}` : heading}
                  typed={typed(form, paragraph.name)}
                  error={errorOf(errors, paragraph.name)}
                  readability={byName.get(paragraph.name)}
                  told={view.told.get(paragraph.name)}
                />
              ))}
            </section>
          ))}
        </Section>
        <Section id="moedt-afsnit" heading="Det har vi mødt">
          <TextareaField
            {...box("moedt")}
            label="Hvad har medarbejdere og frivillige set og hørt?"
            hint="Én ting på hver linje. Skriv aldrig noget, som en borger kan kendes på."
            rows={5}
            optional
          />
          <TextNotes id="moedt-noter" readability={byName.get("moedt")} told={view.told.get("moedt")} />
        </Section>
        <Section
          id="svar"
          heading="I spurgte – vi svarede"
          link={<a href="/rapporter/bemaerkninger">Alle bemærkninger</a>}
        >
          <RemarkTable remarks={remarks} told={view.told} />
        </Section>
        <Section id="skjult" heading="Skjulte tal">
          <HiddenTable hidden={hidden} earlierCount={report.number - 1} />
        </Section>
      </div>
      <DraftSide {...props} saveWords={isStale ? SAVE_MINE : "Gem kladde"} />
    </form>
  );
}
