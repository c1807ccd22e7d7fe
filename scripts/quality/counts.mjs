import fs from "node:fs";

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A part that is not made of tests is one check.
 * @param {number} code
 * @returns {Count}
 */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A runner that ran nothing, wrote nothing or failed without a failed test has failed all the same: a file that does
 * not load, an error between the tests, a filter that matches nothing.
 * @param {Count | null} count
 * @param {number} code
 * @returns {Count}
 */
export function countTests(count, code) {
  const { passed, failed } = count ?? { passed: 0, failed: 0 };
  const isSilentFailure = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed };
}

/**
 * @param {string} file Vitest's JSON report
 * @returns {Count | null}
 */
export function readVitest(file) {
  const report = readReport(file);
  if (!report) return null;
  const broken = report.testResults.filter(isBrokenFile).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Count | null}
 */
export function readPlaywright(file) {
  const report = readReport(file);
  if (!report) return null;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/**
 * A file that failed before any of its tests did.
 * @param {{ status: string, assertionResults: { status: string }[] }} result
 */
function isBrokenFile({ status, assertionResults }) {
  return status === "failed" && !assertionResults.some((test) => test.status === "failed");
}

/** @param {string} file */
function readReport(file) {
  if (!fs.existsSync(file)) return null;
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
