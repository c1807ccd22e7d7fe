import type { Metadata } from "next";
import { headers } from "next/headers";
import { Shell } from "@/app/shell";
import { PageHead } from "@/components/ui/page-head";
import { currentUser } from "@/lib/auth/session";
import { WITHOUT_SCRIPT } from "@/lib/without-script";

export const metadata: Metadata = { title: "Siden findes ikke" };

const NOT_FOUND = {
  title: "Siden findes ikke",
  lead: "Enten er adressen forkert, eller også har du ikke adgang til det, der ligger her.",
};

/** Without JavaScript what is not found and what went wrong both lead here. */
const NOT_SHOWN = {
  title: "Siden kan ikke vises",
  lead: "Enten findes den ikke, eller også har du ikke adgang til den. Er du sikker på adressen, så prøv igen om lidt.",
};

export default async function NotFound() {
  const path = (await headers()).get("x-path");
  return (
    <Shell signedIn={await currentUser()}>
      <PageHead {...(path === WITHOUT_SCRIPT ? NOT_SHOWN : NOT_FOUND)} />
      <p>
        <a href="/">Gå til din første side</a>
      </p>
    </Shell>
  );
}
