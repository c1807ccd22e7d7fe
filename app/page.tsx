import { redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { landingFor } from "@/lib/auth/landing";
import { currentUser } from "@/lib/auth/session";

export default async function HomePage() {
  const signedIn = await currentUser();
  if (signedIn) redirect(landingFor(signedIn.actor));
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
