import type { Actor } from "@/lib/auth/permissions";
import { readPapers } from "@/lib/sag/papers/documents";
import { registered } from "@/tests/case-work";
import { A_TOPIC, ANOTHER_TOPIC, typedFuldmagtsgiver, typedTopics } from "@/tests/people";
import type { Chance } from "@/tests/volume/chance";
import { type PrintedCopy, pagesOf } from "./forms";

/** A sag made as the guide makes it, in this process's database, and its papers as they are stored. */
export async function copyOfNewSag(actor: Actor, chance: Chance): Promise<PrintedCopy> {
  const sagsnummer = await registered(
    actor,
    {
      fuldmagtsgiver: typedFuldmagtsgiver(chance.is(0.1) ? { post: "large_print" } : {}),
      emner: typedTopics(...chance.oneOf([[A_TOPIC], [A_TOPIC, ANOTHER_TOPIC]])),
    },
    new Date(),
  );
  const pdf = await readPapers(actor, sagsnummer);
  const pages = pdf ? await pagesOf(pdf) : [];
  const [letter] = pages;
  if (!letter) throw new Error(`Sag ${sagsnummer} has no papers.`);
  return { form: pages.filter(({ code }) => code !== null), letter };
}
