import type { Client } from "pg";
import { asOwner } from "./case-work";
import { queriesOf, type SentQuery } from "./queries";

/** A node of a plan, as EXPLAIN (FORMAT JSON) tells it. */
export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Cond"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
};

/** These stay small however many sager come: what the municipality decides, its staff, and what they have begun. */
const SMALL = [
  /^(fuldmagtstype|fuldmagtspakke|area|forvaltning|location|life_situation|text|setting|rollout|national_figure)(_|$)/,
  /^(user|user_area|absence|saved_view|session|sign_in_failure|sagsnummer_counter|morning_mail|monday_mail|draft)$/,
];

/** So many rows, five pages, may be sorted: where there are no more, PostgreSQL rightly reads and sorts them. */
export const FEW = 250;

/** So many rows may be looked at in vain. More, and a table is read through for what a limit would have stopped at. */
const IN_VAIN = 10 * FEW;

/** What is wrong with the plans of all that something sends to the database, in sentences; none is right. */
export async function faultsOf(run: () => Promise<unknown>): Promise<string[]> {
  const faults: string[] = [];
  for (const { query, plan } of await plansOf(run)) {
    const text = query.text.replace(/\s+/g, " ").slice(0, 400);
    faults.push(...faultsIn(plan).map((fault) => `${fault}: ${text}`));
  }
  return faults;
}

/** Every table that something reads or writes, by what the planner does with all that it sends. */
export async function tablesOf(run: () => Promise<unknown>): Promise<string[]> {
  const plans = await plansOf(run);
  return [...new Set(plans.flatMap(({ plan }) => tablesIn(plan)))].toSorted();
}

function tablesIn(plan: PlanNode): string[] {
  const below = (plan.Plans ?? []).flatMap(tablesIn);
  return plan["Relation Name"] ? [plan["Relation Name"], ...below] : below;
}

/** The plans that the planner makes for the very values that were sent, with the rows that it then meets. */
async function plansOf(run: () => Promise<unknown>): Promise<{ query: SentQuery; plan: PlanNode }[]> {
  const queries = (await queriesOf(run)).filter(({ text }) =>
    /^\s*(select|with|insert|update|delete|\()/i.test(text),
  );
  if (queries.length === 0) throw new Error("Nothing was sent to the database.");
  return asOwner(async (client) => {
    const plans: { query: SentQuery; plan: PlanNode }[] = [];
    for (const query of queries) plans.push({ query, plan: await planOf(client, query) });
    return plans;
  });
}

/** What only reads is read again; what writes is planned and not done twice. */
async function planOf(client: Client, { text, values }: SentQuery): Promise<PlanNode> {
  const reads = /^\s*(select|\()/i.test(text);
  const how = reads ? "analyze, timing off, format json" : "format json";
  const { rows } = await client.query(`explain (${how}) ${text}`, values);
  return rows[0]["QUERY PLAN"][0].Plan;
}

/**
 * No growing table is read from end to end, and none is sorted. An index that is read without a condition is a table read
 * from end to end, unless a limit stops it.
 */
export function faultsIn(plan: PlanNode, above: Above = { isLimited: false, sorts: null }): string[] {
  const type = plan["Node Type"];
  const table = plan["Relation Name"];
  const isLimit = type === "Limit";
  const inner: Above = {
    isLimited: above.isLimited || isLimit,
    sorts: isLimit ? null : sortsMuch(plan) ? type : above.sorts,
  };
  const below = (plan.Plans ?? []).flatMap((child) => faultsIn(child, inner));
  return table && isGrowing(table) ? [...scanFaults(plan, table, above), ...below] : below;
}

type Above = {
  isLimited: boolean;
  /** a sort between here and the nearest limit above */
  sorts: string | null;
};

function sortsMuch({ "Node Type": type, Plans: [input] = [] }: PlanNode): boolean {
  return /Sort$/.test(type) && (input?.["Actual Rows"] ?? 0) * (input?.["Actual Loops"] ?? 1) > FEW;
}

function scanFaults(plan: PlanNode, table: string, { isLimited, sorts }: Above): string[] {
  const type = plan["Node Type"];
  if (type === "ModifyTable") return [];
  if (type === "Seq Scan") return [`Seq Scan of ${table}`];
  if (sorts) return [`${sorts} of ${table}`];
  if ((plan["Rows Removed by Filter"] ?? 0) > IN_VAIN) return [`${type} of ${table} in vain`];
  return hasCondition(plan) || isLimited ? [] : [`${type} of all ${table}`];
}

/** A bitmap has its conditions in the indexes below it. */
function hasCondition(plan: PlanNode): boolean {
  return plan["Index Cond"] !== undefined || (plan.Plans ?? []).some(hasCondition);
}

function isGrowing(table: string): boolean {
  return !SMALL.some((small) => small.test(table));
}
