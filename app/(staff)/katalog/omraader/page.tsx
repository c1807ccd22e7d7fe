import { type NounListProps, NounListView, nounListTitle } from "@/app/(staff)/katalog/noun-list-view";
import { requirePermission } from "@/lib/auth/session";

export async function generateMetadata(props: NounListProps) {
  return nounListTitle("area", props);
}

export default async function AreasPage({ searchParams }: NounListProps) {
  const signedIn = await requirePermission("catalogue:read");
  return <NounListView signedIn={signedIn} noun="area" asked={await searchParams} />;
}
