import type { Metadata } from "next";
import { actOnLetterOut } from "@/app/(staff)/post/breve/actions";
import { Shell } from "@/app/shell";
import { OutTable } from "@/components/post/out-table";
import { PostBar } from "@/components/post/post-bar";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { letterProblem } from "@/lib/post/letter-acts";
import { MOST_OUT, readOut } from "@/lib/post/letters/out";
import { OUT_FILTER_LABELS, OUT_FILTERS, outFilter, outHref, outWords } from "@/lib/post/out-filter";

export const metadata: Metadata = { title: "Breve, der er ude" };

type Props = { searchParams: Promise<{ vis?: string; fejl?: string }> };

export default async function LettersOutPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { vis, fejl } = await searchParams;
  const filter = outFilter(vis);
  const { lines, counts } = await readOut(signedIn.actor, filter, new Date());
  const more = counts[filter] > MOST_OUT;
  return (
    <Shell signedIn={signedIn} here="/post" help="breve-der-er-ude">
      <ErrorSummary errors={letterProblem(fejl, "breve-ude")} />
      <PageHead title="Breve, der er ude" lead={outWords(counts)} />
      <PostBar here="/post/breve" />
      <nav aria-label="Vis" className="no-print">
        <ul className="plain rollout-tabs">
          {OUT_FILTERS.map((one) => (
            <li key={one}>
              <a href={outHref(one)} aria-current={one === filter ? "true" : undefined}>
                {OUT_FILTER_LABELS[one]} <span className="num">({counts[one]})</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="breve-ude" heading={OUT_FILTER_LABELS[filter]}>
        {more && <p>Her er de {MOST_OUT} ældste. Resten kommer frem, når de er klaret.</p>}
        <OutTable lines={lines} filter={filter} action={actOnLetterOut} />
      </Section>
    </Shell>
  );
}
