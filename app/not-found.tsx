import { Shell } from "@/app/shell";
import { PageHead } from "@/components/ui/page-head";
import { currentUser } from "@/lib/auth/session";

export default async function NotFound() {
  return (
    <Shell signedIn={await currentUser()}>
      <PageHead
        title="Siden findes ikke"
        lead="Enten er adressen forkert, eller også har du ikke adgang til det, der ligger her."
      />
      <p>
        <a href="/">Gå til din første side</a>
      </p>
    </Shell>
  );
}
