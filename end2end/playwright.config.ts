import { defineConfig, devices } from "@playwright/test";

// A story marked @scripts is about what scripts add; without them a form is kept by its buttons.
// Every story has a server of its own, so that each begins with the same data and two can run at a time. No retries: a story that
// fails sometimes is broken.
const chromium = (program: string) => ({
  ...devices["Desktop Chrome"],
  launchOptions: {
    executablePath: `/usr/bin/${program}`,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  },
  actionTimeout: 60_000,
  locale: "id-ID",
  timezoneId: "Asia/Makassar",
});
// Chromium without its windows: the same pages in two thirds of the time. Only a viewer of PDFs is not in it.
const shell = chromium("chromium-headless-shell");
const desktop = { width: 1366, height: 768 };

export default defineConfig({
  testDir: "stories",
  globalSetup: "./support/prepare.ts",
  outputDir: "out/results",
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Against what hangs, not against what is slow: how busy the machine is decides nothing.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  maxFailures: 10,
  reporter: [["list"]],
  projects: [
    { name: "phone", use: { ...shell, viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } },
    // Every form was seen at the size of a phone, where it is hardest.
    // What residents do alone they do on a phone; a desktop is for the people of the office, and for pages that are anybody's.
    { name: "desktop", testIgnore: /every_service|whole_way|residents|family|consent|photos|slow_line|markup/, use: { ...shell, viewport: desktop } },
    // What every office does all day, in the browser that people have.
    { name: "browser", testMatch: /whole_way/, use: { ...chromium("chromium"), viewport: desktop } },
    { name: "no-scripts", use: { ...shell, viewport: { width: 360, height: 640 }, javaScriptEnabled: false }, testMatch: /counter|bad_input|whole_way|residents|family|consent|staff|institution|catalogue|every_service|gowa|settings|forms|public|statuses/, grepInvert: /@scripts/ },
  ],
});
