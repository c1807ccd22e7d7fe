import { type NounListProps, NounListView, nounListTitle } from "@/app/(staff)/katalog/noun-list-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounListProps) {
  return nounListTitle("forvaltning", props);
}

export default async function ForvaltningerPage({ searchParams }: NounListProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounListView signedIn={signedIn} noun="forvaltning" asked={await searchParams} />;
}
