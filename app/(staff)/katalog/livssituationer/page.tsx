import { type NounListProps, NounListView, nounListTitle } from "@/app/(staff)/katalog/noun-list-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounListProps) {
  return nounListTitle("life_situation", props);
}

export default async function LifeSituationsPage({ searchParams }: NounListProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounListView signedIn={signedIn} noun="life_situation" asked={await searchParams} />;
}
