import { sendRemark } from "@/app/(board)/status/actions";
import { OwnRemarks } from "@/components/remark/own-remarks";
import { WriteForm } from "@/components/remark/write-form";
import type { PagePart } from "@/components/report/status-part";
import { Note } from "@/components/ui/note";
import { type Actor, can } from "@/lib/auth/permissions";
import type { FieldError } from "@/lib/form/form";
import { writeAttempt } from "@/lib/remark/attempt";
import { readOwnRemarks } from "@/lib/remark/read";

type Asked = {
  /** the page that one comes back to */
  here: string;
  /** what its address says of a remark: a kept form, or that one was sent */
  search: RemarkSearch;
};

export type RemarkSearch = { forsoeg?: string; sendt?: string };

export type RemarkParts = { parts: PagePart[]; errors: readonly FieldError[] };

/** What a page of the status has below it: a form for board members, and a way on for staff who type what they heard. */
export async function remarkParts(actor: Actor, asked: Asked): Promise<RemarkParts> {
  if (can(actor, "remark:write")) return writerParts(actor, asked);
  const parts = can(actor, "remark:record") ? [recorderPart(actor)] : [];
  return { parts, errors: [] };
}

async function writerParts(actor: Actor, { here, search }: Asked): Promise<RemarkParts> {
  const own = await readOwnRemarks(actor);
  const fresh = { fra: [own[0]?.from ?? ""] };
  const attempt = await writeAttempt(actor, { id: search.forsoeg, fresh, now: new Date() });
  const content = (
    <>
      {search.sendt && (
        <Note tone="accent" lead="Tak, vi har fået din bemærkning.">
          Vores svar kommer her på siden og i den næste status.
        </Note>
      )}
      <p>Har du et spørgsmål eller et råd? Skriv det her. Vi læser alt, og du får et svar.</p>
      <WriteForm attempt={attempt} here={here} action={sendRemark} />
    </>
  );
  const said = { id: "skrevet", title: "Det har du skrevet før", content: <OwnRemarks remarks={own} /> };
  const parts = [{ id: "bemaerk", title: "Skriv til os", content }, ...(own.length > 0 ? [said] : [])];
  return { parts, errors: attempt.errors };
}

function recorderPart(actor: Actor): PagePart {
  return {
    id: "bemaerk",
    title: "Det siger boardet",
    content: (
      <>
        <p>
          Har boardet sagt noget på mail, i telefonen eller på et møde? Skriv det ind, så det får et svar.
        </p>
        <ul className="plain">
          <li>
            <a href="/rapporter/bemaerkninger/ny">Skriv en bemærkning ind</a>
          </li>
          {can(actor, "remark:answer") && (
            <li>
              <a href="/rapporter/bemaerkninger">Bemærkninger og svar</a>
            </li>
          )}
        </ul>
      </>
    ),
  };
}
