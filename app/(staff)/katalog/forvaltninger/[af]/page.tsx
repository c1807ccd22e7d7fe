import { type NounProps, NounView, nounTitle } from "@/app/(staff)/katalog/noun-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounProps) {
  return nounTitle("forvaltning", props);
}

export default async function ForvaltningPage(props: NounProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounView {...props} signedIn={signedIn} noun="forvaltning" />;
}
