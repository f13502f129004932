import { readFileSync } from "node:fs";

import { type Page, expect } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What is asked of a page by day. By night only the colours are others. */
const DAY: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], iframes: false, resultTypes: ["violations"] };
const NIGHT: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, iframes: false, resultTypes: ["violations"] };

/** Looks at a page as a person with a screen reader would, by day and by night; with `pictures` it keeps pictures of it in that folder. */
export async function look(page: Page, name: string, scripts: boolean, pictures?: string): Promise<void> {
  // Without scripts the page's own have not run, and do not run any more; the checker is let in beside them.
  const without = scripts ? undefined : await page.context().newCDPSession(page);
  if (without) for (const value of [true, false]) await without.send("Emulation.setScriptExecutionDisabled", { value });
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
  if (without) await without.send("Emulation.setScriptExecutionDisabled", { value: true });
  // On a phone the page grows with what is too wide for it, so the screen itself is the measure.
  const wide = await page.locator("html").evaluate((html, screen) => html.scrollWidth > screen + 1, page.viewportSize()!.width);
  expect(wide, `${name} does not scroll sideways`).toBe(false);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
