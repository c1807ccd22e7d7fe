import { type NounProps, NounView, nounTitle } from "@/app/(staff)/katalog/noun-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounProps) {
  return nounTitle("area", props);
}

export default async function AreaPage(props: NounProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounView {...props} signedIn={signedIn} noun="area" />;
}
