import {
  addCataloguePakke,
  addRolloutNote,
  changeCataloguePakke,
  changeRolloutNote,
  noteRolloutTicket,
  turnTypeNational,
} from "@/app/(staff)/katalog/actions";
import { NewPakkeForm } from "@/components/catalogue/new-pakke-form";
import { NoteForm } from "@/components/catalogue/note-form";
import { NoteText } from "@/components/catalogue/note-list";
import { PakkeForm } from "@/components/catalogue/pakke-form";
import { TicketForm } from "@/components/catalogue/ticket-form";
import { TurnForm } from "@/components/catalogue/turn-form";
import { pakkeTitle } from "@/components/catalogue/type-form";
import { Fold, Folds } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Attempt } from "@/lib/administration/attempt";
import type { TypePage } from "@/lib/catalogue/keep/type-page";
import { choiceOf, PAKKE_CHOICES } from "@/lib/fuldmagt/pakke-choice";

/** What a type has beside its own words: pakker, numbers elsewhere, notes, and the way to its end. */
export function TypeParts({ page }: { page: TypePage }) {
  const { type, pakker, notes, newNote, newPakke, turn } = page;
  const rollouts = type.national ? [] : page.rollouts;
  const held: string[] = pakker.map(choiceOf);
  const left = PAKKE_CHOICES.filter((one) => !held.includes(one));
  const of = (hvad: string, { version }: Attempt) => {
    return { type: type.slug, vist: type.shownOn, hvad, version };
  };
  const isRefused = ({ summary }: Attempt) => summary.length > 0;
  return (
    <>
      <Section id="slags" heading="Hvad borgeren kan give">
        <Folds>
          {pakker.map(({ id, attempt, ...pakke }) => (
            <Fold
              key={id}
              summary={pakkeTitle(pakke)}
              count={pakke.source === "proposed" ? "Forslag" : (pakke.privilegienavn ?? undefined)}
              open={isRefused(attempt)}
            >
              <PakkeForm
                id={id}
                attempt={attempt}
                of={of(`slags ${id}`, attempt)}
                proposed={pakke.source === "proposed"}
                action={changeCataloguePakke}
              />
            </Fold>
          ))}
          {left.length > 0 && !type.retired && (
            <Fold summary="Tilføj noget, borgeren kan give" open={isRefused(newPakke)}>
              <NewPakkeForm
                left={left}
                attempt={newPakke}
                of={of("nyslags", newPakke)}
                action={addCataloguePakke}
              />
            </Fold>
          )}
        </Folds>
      </Section>
      <Section id="national" heading={type.national ? "Den er national" : "National eller kommunal"}>
        <Folds>
          <Fold summary={type.national ? "Gør den kommunal" : "Gør den national"} open={isRefused(turn)}>
            <TurnForm
              national={type.national}
              forvaltninger={page.choices.forvaltninger}
              attempt={turn}
              of={of("national", turn)}
              action={turnTypeNational}
            />
          </Fold>
        </Folds>
      </Section>
      {rollouts.length > 0 && (
        <Section id="sagsnumre" heading="Sagsnummer hos leverandøren">
          {rollouts.map(({ key, area, attempt }) => (
            <TicketForm
              key={key}
              id={key}
              area={area}
              attempt={attempt}
              of={of(`sagsnummer ${key}`, attempt)}
              action={noteRolloutTicket}
            />
          ))}
        </Section>
      )}
      <Section id="noter" heading="Noter">
        {notes.map(({ attempt, ...note }) => (
          <div key={note.id}>
            <NoteText note={note} />
            {note.isOwn && (
              <Folds>
                <Fold summary="Ret eller slet noten" open={isRefused(attempt)}>
                  <NoteForm
                    id={note.id}
                    attempt={attempt}
                    of={of(`note ${note.id}`, attempt)}
                    action={changeRolloutNote}
                  />
                </Fold>
              </Folds>
            )}
          </div>
        ))}
        <NoteForm id="ny" isNew attempt={newNote} of={of("note", newNote)} action={addRolloutNote} />
      </Section>
      {rollouts.length > 0 && !type.retired && (
        <Section id="udfas" heading="Udfas">
          <p>
            En fuldmagt bliver aldrig slettet.{" "}
            <a href={`/udrulning/${type.slug}`}>Udfas den, hvor dens trin står</a>. Så tæller den ikke mere
            med.
          </p>
        </Section>
      )}
    </>
  );
}
