import { SetupError } from "../setup/say.mjs";

/**
 * `pg` is imported when it is needed, since this file is also loaded before it is installed.
 * @param {string} url
 * @returns {Promise<import("pg").Client>}
 */
export async function connect(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // An ended connection is met by the next query; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new SetupError(explain(error, new URL(url)), { cause: error });
  }
}

const REASONS = new Map([
  ["28P01", "Kodeordet passer ikke. Ret det, eller læg den rigtige nøglefil tilbage."],
  ["28000", "Serveren afviser brugeren. Ret brugeren, eller giv den adgang."],
  ["3D000", "Databasen findes ikke. Opret den, eller ret navnet."],
  ["ECONNREFUSED", "Ingen svarer dér. Start PostgreSQL, eller ret adressen."],
  ["ENOTFOUND", "Serverens navn findes ikke. Ret adressen."],
]);

/**
 * The address is shown without its password.
 * @param {any} error
 * @param {URL} url
 */
function explain(error, url) {
  const place = `${url.username}@${url.host}${url.pathname}`;
  const reason = REASONS.get(error?.code ?? error?.errors?.[0]?.code) ?? `${error?.message}.`;
  return `Databasen kan ikke nås som ${place}. ${reason}`;
}
