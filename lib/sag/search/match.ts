import { Prisma } from "@/generated/prisma/client";
import { blindIndex } from "@/lib/crypto/seal";
import type { db } from "@/lib/db";
import type { Asked } from "@/lib/sag/search/asked";
import { type Match, matchName } from "@/lib/sag/search/by-name";
import { keys } from "@/lib/secrets";

type Client = Pick<ReturnType<typeof db>, "$queryRaw">;

/** The sager that fit, the best and then the newest first; `most` at most. Checks nobody's rights. */
export async function matchAsked(client: Client, asked: Asked, most: number): Promise<Match[]> {
  if (asked.kind === "name") return matchName(client, asked.name, most);
  const found = asked.kind === "sagsnummer" ? withNumber(asked) : withParty(partyOf(asked));
  const rows = await client.$queryRaw<{ number: bigint }[]>`
    select sag_number(sagsnummer) as number from (${found}) found order by sagsnummer desc limit ${most}`;
  return rows.map(({ number }) => ({ number, resembles: false }));
}

/** The one of that year, or the one of each year that there are sager from. */
function withNumber({ year, running }: Extract<Asked, { kind: "sagsnummer" }>): Prisma.Sql {
  const end = String(running).padStart(6, "0");
  if (year) return Prisma.sql`select sagsnummer from sag where sagsnummer = ${`${year}-${end}`}`;
  return Prisma.sql`
    select sagsnummer
    from (select left(min(sagsnummer), 4)::int as first, left(max(sagsnummer), 4)::int as last from sag) years
    cross join generate_series(first, last) year join sag on sagsnummer = year || ${`-${end}`}`;
}

function partyOf(asked: Extract<Asked, { kind: "cpr" | "cvr" }>): Prisma.Sql {
  if (asked.kind === "cvr") return Prisma.sql`cvr = ${asked.cvr}`;
  return Prisma.sql`cpr_index = ${blindIndex(keys(), "cpr", asked.cpr)}`;
}

/** The persons first, whatever the planner knows: they are few, and sager are many. */
function withParty(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with party as materialized (select sag_id from person where ${condition})
    select sagsnummer from sag where id in (select sag_id from party)`;
}
