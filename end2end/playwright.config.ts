import { defineConfig, devices } from "@playwright/test";

// A story marked @scripts is about what scripts add; without them a form is kept by its buttons.
// Every story has a server of its own, so that each begins with the same data and two can run at a time. No retries: a story that
// fails sometimes is broken.
const chromium = {
  ...devices["Desktop Chrome"],
  launchOptions: {
    executablePath: "/usr/bin/chromium-headless-shell",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  },
  actionTimeout: 120_000,
  locale: "id-ID",
  timezoneId: "Asia/Makassar",
};

export default defineConfig({
  testDir: "stories",
  globalSetup: "./support/prepare.ts",
  outputDir: "out/results",
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Against what hangs, not against what is slow: how busy the machine is decides nothing.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  reporter: [["list"]],
  projects: [
    { name: "phone", use: { ...chromium, viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } },
    // Every form was seen at the size of a phone, where it is hardest.
    { name: "desktop", testIgnore: /every_service/, use: { ...chromium, viewport: { width: 1366, height: 768 } } },
    { name: "no-scripts", use: { ...chromium, viewport: { width: 360, height: 640 }, javaScriptEnabled: false }, testMatch: /counter|bad_input|whole_way|residents|family|consent|staff|institution|catalogue|every_service|gowa|settings|forms|public|statuses/, grepInvert: /@scripts/ },
  ],
});
