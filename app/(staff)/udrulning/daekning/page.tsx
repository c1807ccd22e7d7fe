import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { CoverageTable } from "@/components/rollout/coverage-table";
import { DemandTable } from "@/components/rollout/demand-table";
import { FileLinks } from "@/components/rollout/file-links";
import { RolloutBar } from "@/components/rollout/rollout-bar";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { readLifeSituations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { asOf, withDay } from "@/lib/rollout/as-of";
import { coverageOf, coverageWords } from "@/lib/rollout/coverage";
import { readDemand } from "@/lib/rollout/demand";
import { demandCaption, demandEmpty, demandHeading } from "@/lib/rollout/demand-words";
import { readBoard } from "@/lib/rollout/read-board";

export const metadata: Metadata = { title: "Dækning og behov" };

type Props = { searchParams: Promise<{ pr?: string }> };

export default async function CoveragePage({ searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const today = copenhagenDay(new Date());
  const shown = asOf((await searchParams).pr, today);
  const [board, situations] = await Promise.all([readBoard(shown.day), readLifeSituations(shown.day)]);
  const demand = await readDemand(signedIn.actor, board, today);
  const covered = coverageOf(situations, board.types);
  const [least] = covered;
  const hrefOf = (slug: string) => withDay(`/udrulning/${slug}`, shown);
  const whole = covered.filter(({ live, types }) => live === types.length).length;
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="udrulningen">
      <PageHead
        title="Dækning og behov"
        lead={least && `${least.title} er mindst dækket: ${coverageWords(least)}`}
      />
      <RolloutBar here="/udrulning/daekning" path="/udrulning/daekning" asOf={shown} />
      <Section
        id="daekning"
        heading={
          whole === 0
            ? "Ingen livssituation er dækket helt"
            : `${whole} af ${covered.length} livssituationer er dækket helt`
        }
      >
        <CoverageTable situations={covered} hrefOf={hrefOf} />
        <FileLinks path="/udrulning/daekning" what="dækningen" asOf={shown} />
      </Section>
      {demand && (
        <Section id="behov" heading={demandHeading(demand)}>
          <DemandTable
            lines={demand.lines}
            caption={demandCaption(demand)}
            empty={demandEmpty(demand)}
            hrefOf={hrefOf}
          />
        </Section>
      )}
    </Shell>
  );
}
