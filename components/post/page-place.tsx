import { pageName } from "@/components/post/unmatched-list";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Status, type StatusSign } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { PageState } from "@/lib/post/match/page";
import type { PageLine, PageView } from "@/lib/post/match/queries";
import { PAGE_STATE_LABELS } from "@/lib/post/match/words";
import { RETURN_WAY_LABELS } from "@/lib/post/ways";

type Action = (data: FormData) => Promise<void>;
type Props = { page: PageView; next?: PageLine; again: Action; undo: Action };

const SIGNS: Record<PageState, StatusSign> = {
  matched: "done",
  twice: "done",
  told_apart: "stopped",
  unmatched: "ours",
  set_aside: "stopped",
};

/** Where a page lies now, and the way on. */
export function PagePlace({ page, next, again, undo }: Props) {
  const { state, batch, formPage, code, blankNumber } = page;
  return (
    <>
      <Facts
        facts={[
          { label: "Hvor er den", value: <Status sign={SIGNS[state]}>{PAGE_STATE_LABELS[state]}</Status> },
          { label: "Sag", value: page.sagsnummer && <SagLink page={page} />, numeric: true },
          { label: "Sidens nummer", value: formPage },
          { label: "Kode", value: code, numeric: true },
          { label: "Blanket", value: blankNumber === null ? null : `Nummer ${blankNumber}` },
          { label: "Kom", value: `${shortDate(batch.arrivedOn)}. ${RETURN_WAY_LABELS[batch.cameBy]}.` },
        ]}
      />
      {state === "told_apart" && <PageButton page={page} action={again} label="Prøv igen" />}
      {page.canBeTakenBack && <PageButton page={page} action={undo} label="Fortryd" />}
      {state !== "unmatched" && (
        <p className="mt-4">
          {next ? (
            <a href={`/post/uden-sag/${next.id}`}>Næste side uden sag: {pageName(next)}</a>
          ) : (
            <a href={`/post/ind/${batch.number}`}>Tilbage til bunken</a>
          )}
        </p>
      )}
    </>
  );
}

function SagLink({ page: { sagsnummer } }: { page: PageView }) {
  return <a href={`/sager/${sagsnummer}`}>{sagsnummer}</a>;
}

function PageButton({ page, action, label }: { page: PageView; action: Action; label: string }) {
  return (
    <form action={action} className="mt-4">
      <input type="hidden" name="side" value={page.id} />
      <Button small>{label}</Button>
    </form>
  );
}
