import { type NounProps, NounView, nounTitle } from "@/app/(staff)/katalog/noun-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounProps) {
  return nounTitle("waiting_party", props);
}

export default async function WaitingPartyPage(props: NounProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounView {...props} signedIn={signedIn} noun="waiting_party" />;
}
