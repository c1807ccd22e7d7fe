import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { PostBar } from "@/components/post/post-bar";
import { WaitingTable } from "@/components/post/waiting-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { readPostWaiting } from "@/lib/post/overview";
import { waitingWords } from "@/lib/post/overview-words";

export const metadata: Metadata = { title: "Post" };

export default async function PostPage() {
  const signedIn = await requirePermission("post:read");
  const waiting = await readPostWaiting();
  return (
    <Shell signedIn={signedIn} here="/post" help="breve-der-skal-sendes">
      <PageHead
        title="Post"
        lead={waitingWords(waiting)}
        actions={<ButtonLink href="/post/ind">Læg sider ind</ButtonLink>}
      />
      <PostBar here="/post" />
      {waiting.stuck > 0 && (
        <Note tone="warn" lead="Noget er gået i stå.">
          {waiting.stuck === 1 ? "Én opgave" : `${waiting.stuck} opgaver`} med print eller læsning lykkedes
          ikke efter fem forsøg. Sig det til den, der driver programmet. Intet er gået tabt.
        </Note>
      )}
      <Section id="post-ligger" heading="Det ligger her" headingHidden>
        <WaitingTable waiting={waiting} />
      </Section>
    </Shell>
  );
}
