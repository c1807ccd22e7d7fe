import type { Metadata } from "next";
import { renew } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { Shell } from "@/app/shell";
import { ExpiringTable } from "@/components/sag/expiring-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { countExpiring, LOOK_AHEAD, listExpiring } from "@/lib/sag/fates/expiring";
import { LONGEST_LIST } from "@/lib/sag/queries";

export const metadata: Metadata = { title: "Udløber snart" };

type Props = { searchParams: Promise<{ dage?: string }> };

export default async function ExpiringPage({ searchParams }: Props) {
  const signedIn = await requirePermission("sag:read");
  const { dage } = await searchParams;
  const days = LOOK_AHEAD.find((ahead) => String(ahead) === dage) ?? 30;
  const { actor } = signedIn;
  const today = copenhagenDay(new Date());
  const [lines, ...counts] = await Promise.all([
    listExpiring(actor, days, today),
    ...LOOK_AHEAD.map((ahead) => countExpiring(actor, ahead, today)),
  ]);
  const count = counts[LOOK_AHEAD.indexOf(days)] ?? 0;
  return (
    <Shell signedIn={signedIn} here="/sager" help="/hjaelp#udloeber-snart">
      <PageHead
        overline={<a href="/sager">Sager</a>}
        title="Fuldmagter, der udløber snart"
        lead={leadOf(count, days)}
      />
      <nav aria-label="Hvor langt frem" className="mb-6">
        <ul className="plain flex flex-wrap gap-x-6">
          {LOOK_AHEAD.map((ahead, at) => (
            <li key={ahead}>
              <AheadLink days={ahead} count={counts[at] ?? 0} isHere={ahead === days} />
            </li>
          ))}
        </ul>
      </nav>
      <Section id="udloeber" heading={`Inden ${days} dage`} headingHidden>
        <ExpiringTable lines={lines} renew={renew} />
        {count > LONGEST_LIST && (
          <p className="small muted">
            Viser de {LONGEST_LIST}, der udløber først, af {count}.
          </p>
        )}
      </Section>
    </Shell>
  );
}

function AheadLink({ days, count, isHere }: { days: number; count: number; isHere: boolean }) {
  const words = `Inden ${days} dage (${count})`;
  return (
    <a
      href={`/sager/udloeber?dage=${days}`}
      aria-current={isHere ? "page" : undefined}
      className="inline-block py-1"
    >
      {isHere ? <b>{words}</b> : words}
    </a>
  );
}

function leadOf(count: number, days: number): string {
  if (count === 0) return `Ingen fuldmagter udløber inden ${days} dage.`;
  return `Fuldmagten i ${count === 1 ? "én sag" : `${count} sager`} udløber inden ${days} dage.`;
}
