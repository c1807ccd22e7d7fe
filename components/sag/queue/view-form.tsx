import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { errorOf, typed } from "@/lib/form/form";
import { queryWords, type ShownQueue } from "@/lib/sag/queue/query";
import type { ViewAttempt } from "@/lib/saved-view/attempt";
import type { SavedView } from "@/lib/saved-view/queries";

type Act = (data: FormData) => Promise<void>;

export type ViewFormProps = {
  shown: ShownQueue;
  /** the own view that is shown, if one is */
  own: SavedView | null;
  attempt: ViewAttempt | null;
  /** what the stored view shows, in words */
  storedWords: string | null;
  save: Act;
  remove: Act;
};

/** Keeps the queue, the filters and the sort that are shown; or changes the own view that is shown. */
export function ViewForm({ shown, own, attempt, storedWords, save, remove }: ViewFormProps) {
  const { form, errors = [], stored = null } = attempt ?? {};
  const version = stored?.version ?? own?.version;
  return (
    <Fold summary={own ? `Ret visningen »${own.name}«` : "Gem som visning"} open={attempt !== null}>
      <form action={save} noValidate id="visning" tabIndex={-1}>
        <Words shown={shown} />
        {own && (
          <>
            <input type="hidden" name="visning" value={own.id} />
            <input type="hidden" name="version" value={version} />
          </>
        )}
        {stored && (
          <Note tone="warn" lead="Gemt nu:">
            »{stored.name}«, {stored.shared ? "delt" : "ikke delt"}: {storedWords}
          </Note>
        )}
        <Field
          name="navn"
          label="Visningens navn"
          hint="Skriv ikke navne på borgere."
          autoComplete="off"
          defaultValue={form ? typed(form, "navn") : (own?.name ?? "")}
          error={errorOf(errors, "navn")}
        />
        <CheckboxField
          name="delt"
          label="Del med alle i Borgerservice"
          checked={form ? typed(form, "delt") !== "" : (own?.shared ?? false)}
        />
        {own && (
          <p className="small muted mt-4">Den kø, det valg og den rækkefølge, du ser nu, gemmes med.</p>
        )}
        <Actions>
          <Button>{own ? "Gem ændringerne" : "Gem visningen"}</Button>
        </Actions>
      </form>
      {own && (
        <form action={remove} className="mt-4">
          <Words shown={shown} />
          <input type="hidden" name="visning" value={own.id} />
          <Button variant="link">
            Slet visningen<span className="sr-only"> »{own.name}«</span>
          </Button>
        </form>
      )}
    </Fold>
  );
}

/** What is shown, carried along by a form. */
function Words({ shown }: { shown: ShownQueue }) {
  return (
    <>
      {Object.entries(queryWords(shown)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
