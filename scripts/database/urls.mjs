import { rolePassword } from "../../lib/keys.mjs";

/** @typedef {{ ownerUrl: string, appUrl: string, reportUrl: string }} DatabaseUrls */

/**
 * The same database as its owner's address, as another role.
 * @param {string} ownerUrl
 * @param {import("../../lib/keys.mjs").Keys} keys
 * @param {string} role
 */
export function urlAs(ownerUrl, keys, role) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(keys, role);
  return url.href;
}

/**
 * @param {string} ownerUrl
 * @param {import("../../lib/keys.mjs").Keys} keys
 * @param {{ appDatabaseUrl?: string | null, reportDatabaseUrl?: string | null }} given by the administrator
 * @returns {DatabaseUrls}
 */
export function databaseUrls(ownerUrl, keys, given = {}) {
  return {
    ownerUrl,
    appUrl: given.appDatabaseUrl ?? urlAs(ownerUrl, keys, "app"),
    reportUrl: given.reportDatabaseUrl ?? urlAs(ownerUrl, keys, "report"),
  };
}
