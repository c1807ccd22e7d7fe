import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MyWork } from "@/app/(staff)/forside/my-work";
import { Shell } from "@/app/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { landingFor } from "@/lib/auth/landing";
import { currentUser } from "@/lib/auth/session";

type Props = { searchParams: Promise<{ gemt?: string; fejl?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  if (!(await currentUser())) return {};
  const isRefused = (await searchParams).fejl !== undefined;
  // absolute: the layout's pattern is for the pages below it, and this one stands beside it
  return { title: { absolute: `${isRefused ? "Fejl: " : ""}Dit arbejde i dag · Fuldmagtsblikket` } };
}

/** Whoever handles sager has their work here; others are led to where they begin, and a stranger to the sign-in. */
export default async function HomePage({ searchParams }: Props) {
  const signedIn = await currentUser();
  if (!signedIn) return <Welcome />;
  const landing = landingFor(signedIn.actor);
  if (landing !== "/") redirect(landing);
  return <MyWork signedIn={signedIn} said={await searchParams} />;
}

function Welcome() {
  return (
    <Shell signedIn={null}>
      <PageHead
        title="Fuldmagtsblikket"
        lead="Her hjælper kommunen borgere, der vil give en anden fuldmagt. Her følger vi også, hvilke fuldmagter der kan gives."
      />
      <ButtonLink href="/log-ind" variant="primary">
        Log ind
      </ButtonLink>
    </Shell>
  );
}
