import { setTimeout as wait } from "node:timers/promises";

const READY_WITHIN_MS = 60_000;

/**
 * Waits until the server says of itself that it is ready.
 * @param {{ host: string, port: number }} address
 * @returns {Promise<string | null>} what it did instead, or null
 */
export async function whyNotReady({ host, port }) {
  let last = "svarede ikke";
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await wait(50)) {
    try {
      const response = await fetch(`http://${localName(host)}:${port}/api/ready`);
      if (response.ok) return null;
      last = `svarede ${response.status} på /api/ready: ${(await response.text()).slice(0, 300)}`;
    } catch {
      // It does not listen yet.
    }
  }
  return last;
}

/** @param {string} host an address to listen on, which need not be one to call */
export function localName(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
