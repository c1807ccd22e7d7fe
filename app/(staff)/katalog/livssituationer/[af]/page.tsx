import { type NounProps, NounView, nounTitle } from "@/app/(staff)/katalog/noun-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounProps) {
  return nounTitle("life_situation", props);
}

export default async function LifeSituationPage(props: NounProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounView {...props} signedIn={signedIn} noun="life_situation" />;
}
