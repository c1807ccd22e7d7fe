import { notFound } from "next/navigation";
import { parseQuarter } from "@/lib/report/quarter";
import { type ReadEdition, readEdition } from "@/lib/report/reading/editions";
import { askedEdition } from "@/lib/report/reading/words";

/** The edition that an address names. What was not published is not found. */
export async function askedFor(
  params: Promise<{ kvartal: string }>,
  typedEdition: string | string[] | undefined,
): Promise<ReadEdition> {
  const quarter = parseQuarter((await params).kvartal);
  const number = askedEdition(typedEdition);
  const edition = quarter && number !== null ? await readEdition(quarter, number) : null;
  return edition ?? notFound();
}

/** As a route handler gets it. */
export function editionIn(request: Request): string | undefined {
  return new URL(request.url).searchParams.get("udgave") ?? undefined;
}
