import type { BrowserContext } from "@playwright/test";

/** Everything in a browser that no rule of ours allows: errors in its console, on its pages and from the server. */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    // A refused address says itself below, with its number.
    const isError = message.type() === "error" && !message.text().startsWith("Failed to load resource:");
    if (isError) problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`page: ${error.error().message}`));
  context.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    const isWrong = response.status() >= 500 || (response.status() >= 400 && !isPage);
    if (isWrong) problems.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return problems;
}
