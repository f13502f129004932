import { readFileSync } from "node:fs";

import { type Page, expect } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What is asked of a page by day. By night only the colours are others. */
const DAY: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], iframes: false, resultTypes: ["violations"] };
const NIGHT: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, iframes: false, resultTypes: ["violations"] };

/** Looks at a page as a person with a screen reader would, by day and by night; with `pictures` it keeps pictures of it in that folder. */
export async function look(page: Page, name: string, scripts: boolean, pictures?: string): Promise<void> {
  const shut = scripts ? undefined : await letCheckerIn(page);
  await page.evaluate(axe);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(
      (options) => (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run({ exclude: ["object"] }, options),
      colorScheme === "dark" ? NIGHT : DAY,
    );
    expect(found.violations.map((v) => `${name}, ${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
    if (pictures && colorScheme === "dark") await page.screenshot({ path: `${pictures}-dark/${name}.png`, fullPage: true });
  }
  await shut?.();
  // On a phone the page grows with what is too wide for it, so the screen itself is the measure.
  const wide = await page.locator("html").evaluate((html, screen) => html.scrollWidth > screen + 1, page.viewportSize()!.width);
  expect(wide, `${name} does not scroll sideways`).toBe(false);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

/** Lets the checker run in a page whose own scripts do not: those were passed over when it was read, and none begins later. Gives what shuts it. */
async function letCheckerIn(page: Page): Promise<() => Promise<void>> {
  // The session stays attached, as leaving it would let scripts run for good; and as it counts from what it has said itself, it says "disabled" first.
  const session = await page.context().newCDPSession(page);
  for (const value of [true, false]) await session.send("Emulation.setScriptExecutionDisabled", { value });
  const asked = await page.evaluate(() => ((window as unknown as { looked: boolean }).looked = true));
  return async () => {
    await session.send("Emulation.setScriptExecutionDisabled", { value: true });
    const same = await page.evaluate(() => (window as unknown as { looked?: boolean }).looked === true && document.documentElement.dataset.hidup === undefined);
    expect(same && asked, "the page is still the one that was looked at, and none of its scripts has run").toBe(true);
  };
}
