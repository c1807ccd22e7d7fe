import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { markByHand } from "@/app/(staff)/post/andre-veje/actions";
import { Shell } from "@/app/shell";
import { HandMarks } from "@/components/post/hand-marks";
import { LetterAloud } from "@/components/post/letter-aloud";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { LETTER_LABELS } from "@/lib/post/letter";
import { handWay } from "@/lib/post/other-ways/acts";
import { openWords } from "@/lib/post/other-ways/open";
import { readHandLetter } from "@/lib/post/other-ways/read";
import { FORM_ON_PAPER, phoneWords, triesWords } from "@/lib/post/other-ways/words";

export const metadata: Metadata = { title: "Læs brevet op" };

type Props = { params: Promise<{ brev: string }> };

/** The words of a letter, to be read aloud by phone or into a recording. */
export default async function ReadAloudPage({ params }: Props) {
  const signedIn = await requirePermission("post:read");
  const { brev } = await params;
  const opened = (await openWords(signedIn.actor, brev)) ?? notFound();
  const letter = (await readHandLetter(signedIn.actor, brev, new Date())) ?? notFound();
  const byPhone = letter.way === "read_by_phone";
  return (
    <Shell signedIn={signedIn} here="/post" help="breve-paa-andre-veje">
      <PageHead
        overline={<a href="/post/andre-veje">Andre veje</a>}
        title={byPhone ? "Læs brevet op i telefonen" : "Indtal brevet"}
        lead={handWay(letter.way).todo}
      />
      <Facts
        facts={[
          { label: "Til", value: letter.name },
          { label: "Telefon", value: byPhone ? phoneWords(opened.phone) : null, numeric: true },
          { label: "Brev", value: LETTER_LABELS[letter.kind] },
          {
            label: "Sag",
            value: <a href={`/sager/${letter.sagsnummer}`}>{letter.sagsnummer}</a>,
            numeric: true,
          },
          { label: "Forsøg", value: triesWords(letter.tries, letter.triedOn) },
        ]}
      />
      {letter.kind === "form" && <Note lead="Formularen er af papir.">{FORM_ON_PAPER}</Note>}
      <Section id="ordene" heading="Ordene i brevet" link={<a href="#noter">Gå til slutningen</a>}>
        <LetterAloud passages={opened.passages} />
      </Section>
      <Section id="noter" heading="Notér, hvordan det gik">
        <HandMarks letter={letter} action={markByHand} primary />
      </Section>
    </Shell>
  );
}
