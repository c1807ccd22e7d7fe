import { whyNotListen } from "../setup/port.mjs";
import { SetupError } from "../setup/say.mjs";

/**
 * Asked before anything else is done, so nobody waits for a build that cannot be served.
 * @param {{ port: number, host: string }} options
 */
export async function checkCanListen({ port, host }) {
  const code = await whyNotListen(port, host);
  if (code === null) return;
  throw new SetupError(sentence(code, port, host));
}

/**
 * @param {string} code
 * @param {number} port
 * @param {string} host
 */
function sentence(code, port, host) {
  const other = `for eksempel PORT=${port < 65535 ? port + 1 : 3000}`;
  if (code === "EADDRINUSE") {
    return `Port ${port} er i brug. Stop det program, der bruger den, eller vælg en anden, ${other}.`;
  }
  if (code === "EACCES")
    return `Port ${port} må denne bruger ikke åbne. Vælg en på 1024 eller højere, ${other}.`;
  return `HOST er »${host}«, som maskinen ikke kan lytte på (${code}). Skriv for eksempel HOST=127.0.0.1.`;
}
