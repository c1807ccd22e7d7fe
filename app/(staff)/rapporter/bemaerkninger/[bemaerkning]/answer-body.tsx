import { saveAnswer } from "@/app/(staff)/rapporter/bemaerkninger/actions";
import { BothVersions, SAVE_MINE } from "@/components/administration/both-versions";
import { AnswerForm } from "@/components/remark/answer-form";
import { AsRead } from "@/components/remark/as-read";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { Attempt } from "@/lib/administration/attempt";
import { typed } from "@/lib/form/form";
import { CLOSED } from "@/lib/remark/attempt";
import type { RemarkInFull } from "@/lib/remark/read";
import { editionWords } from "@/lib/remark/words";
import { editionPath } from "@/lib/report/reading/words";

type Props = { remark: RemarkInFull; attempt: Attempt };

/** The answer as it will be read, and the form for it; or that it stands in an edition, which never changes. */
export function AnswerBody({ remark, attempt }: Props) {
  const { key, status, edition } = remark;
  const unsaved = edition && attempt.errors.length > 0 ? typed(attempt.form, "svar") : "";
  return (
    <>
      {status !== "open" && (
        <Section
          id="laest"
          heading={edition ? "Sådan står det i status" : "Sådan kommer det til at stå i status"}
        >
          <AsRead remark={remark} />
        </Section>
      )}
      {unsaved !== "" && (
        <Section id="ikke-gemt" heading="Dit svar, ikke gemt">
          <p className="as-typed">{unsaved}</p>
        </Section>
      )}
      {edition ? (
        <Note id={CLOSED} lead="Svaret er udgivet.">
          <a
            href={editionPath({ ...edition, isLatest: false })}
          >{`Det står i status for ${editionWords(edition)}`}</a>{" "}
          og kan ikke ændres. Er der mere at sige, så{" "}
          <a href="/rapporter/bemaerkninger/ny">skriv en ny bemærkning ind</a>, og svar på den i den næste
          status.
        </Note>
      ) : (
        <>
          {attempt.pairs && <BothVersions pairs={attempt.pairs} theirs={`/rapporter/bemaerkninger/${key}`} />}
          <Section id="svar-paa" heading={status === "open" ? "Svar" : "Ret svaret"}>
            <AnswerForm
              of={{ key, version: attempt.version }}
              form={attempt.form}
              errors={attempt.errors}
              submit={attempt.pairs ? SAVE_MINE : "Gem svaret"}
              action={saveAnswer}
            />
          </Section>
        </>
      )}
    </>
  );
}
