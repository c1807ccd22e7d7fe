import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { PostBar } from "@/components/post/post-bar";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { readPostWaiting } from "@/lib/post/overview";
import { waitingWords } from "@/lib/post/overview-words";

export const metadata: Metadata = { title: "Post" };

export default async function PostPage() {
  const signedIn = await requirePermission("post:read");
  const waiting = await readPostWaiting();
  return (
    <Shell signedIn={signedIn} here="/post">
      <PageHead title="Post" lead={waitingWords(waiting)} />
      <PostBar here="/post" />
    </Shell>
  );
}
