import type { Metadata } from "next";
import { correctBlankForms } from "@/app/(staff)/post/blanketter/actions";
import { Shell } from "@/app/shell";
import { ConfirmCorrection } from "@/components/post/blank/confirm-correction";
import { CorrectionForm } from "@/components/post/blank/correction-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { confirmTitle } from "@/lib/post/blank/confirm-words";
import { correctionAttempt } from "@/lib/post/blank/correction";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Hvad er der sket med blanketterne?" };

/** Asks for numbers and what has become of them; then shows which they are, and asks whether that is right. */
export default async function CorrectionPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:handle");
  const attempt = await correctionAttempt(signedIn.actor, await searchParams, copenhagenDay(new Date()));
  const { toConfirm } = attempt;
  return (
    <Shell signedIn={signedIn} here="/post" help="blanketter">
      <ErrorSummary errors={attempt.errors} />
      <PageHead
        overline={<a href="/post/blanketter">Blanketter</a>}
        title={toConfirm ? confirmTitle(toConfirm) : "Hvad er der sket med blanketterne?"}
      />
      {toConfirm ? (
        <ConfirmCorrection {...toConfirm} action={correctBlankForms} />
      ) : (
        <CorrectionForm form={attempt.form} errors={attempt.errors} />
      )}
    </Shell>
  );
}
