import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { TextareaField } from "@/components/ui/textarea-field";
import { shortDate } from "@/lib/dates";
import { errorOf } from "@/lib/form/form";
import { LONGEST_PAGE_TEXT } from "@/lib/post/pages/kept-text";
import type { ScannedPage } from "@/lib/post/pages/of-sag";
import type { TextAttempt } from "@/lib/post/pages/text-attempt";
import type { Zoom } from "@/lib/post/pages/words";
import { textFieldId } from "@/lib/post/pages/write-text";

export type BesideProps = {
  sagsnummer: string;
  /** what of which page the URL asks to see close */
  looking: { side: string | undefined; felt: string | undefined; zoom: Zoom };
  attempt: TextAttempt | null;
  /** keeps what is typed; null for whoever may only read */
  action: ((data: FormData) => Promise<void>) | null;
  total: number;
};

type Props = Omit<BesideProps, "looking" | "total"> & { page: ScannedPage; name: string };

/** What stands by hand on a page, as text; and the form to write it in. Whoever cannot see the picture checks by it. */
export function PageWords({ sagsnummer, page, name, attempt, action }: Props) {
  const tried = attempt?.pageId === page.id ? attempt : null;
  return (
    <div id={`haandskrift-${page.id}`}>
      <p>
        <b>Det, der står i hånden på {name}</b>
      </p>
      {page.text ? (
        <>
          <p className="scan-text">{page.text.words}</p>
          <p className="small muted">
            Skrevet af {page.text.by ?? "en kollega"} {shortDate(page.text.on)}.
          </p>
        </>
      ) : (
        <p>
          Ingen har skrevet det af endnu. Kan du ikke se billedet, så bed en kollega om det: Send kollegaen
          sagens nummer, <span className="num">{sagsnummer}</span>.
        </p>
      )}
      {action && (
        <Fold
          summary={page.text ? `Ret teksten til ${name}` : `Skriv, hvad der står på ${name}`}
          open={tried !== null}
        >
          <form action={action} noValidate>
            <input type="hidden" name="sagsnummer" value={sagsnummer} />
            <input type="hidden" name="side" value={page.id} />
            <input type="hidden" name="tekstversion" value={page.textVersion} />
            <TextareaField
              name="tekst"
              id={textFieldId(page.id)}
              label="Hvad står der skrevet i hånden?"
              hint="Skriv dato, underskrift og alt andet ordret. Sig også, hvor det står, og om noget er streget ud."
              rows={4}
              maxLength={LONGEST_PAGE_TEXT}
              defaultValue={tried?.text ?? page.text?.words ?? ""}
              error={errorOf(tried?.errors ?? [], textFieldId(page.id))}
            />
            <Actions>
              <Button variant="secondary">Gem teksten</Button>
            </Actions>
          </form>
        </Fold>
      )}
    </div>
  );
}
