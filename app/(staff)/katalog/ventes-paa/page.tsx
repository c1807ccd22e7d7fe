import { type NounListProps, NounListView, nounListTitle } from "@/app/(staff)/katalog/noun-list-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounListProps) {
  return nounListTitle("waiting_party", props);
}

export default async function WaitingPartiesPage({ searchParams }: NounListProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounListView signedIn={signedIn} noun="waiting_party" asked={await searchParams} />;
}
