import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./scripts/tools.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  // a school's own network: plain http under a name that is not localhost
  "--host-resolver-rules=MAP school.test 127.0.0.1",
];
// what does not depend on the browser's age or on the database is looked at once
const onceIsEnough = [
  "**/everybody-can-use-every-page.e2e.ts",
  "**/pupil-waits-for-few-bytes.e2e.ts",
  "**/class-reads-the-board.e2e.ts",
  "**/server-speaks-tls.e2e.ts",
  "**/nothing-sent-ends-the-server.e2e.ts",
  "**/author-previews-a-lesson.e2e.ts",
  // the older browser and the other database read ten cards elsewhere
  "**/class-of-fifty-holds-cards.e2e.ts",
];
const launch = (executablePath: string) => ({ launchOptions: { executablePath, args: quiet } });

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  // two cores: one browser and one server at a time each
  workers: 2,
  fullyParallel: true,
  // generous: a shared machine can stall for seconds, and nothing here measures time
  timeout: 150_000,
  expect: { timeout: 20_000 },
  // a shared machine can stall for seconds; a journey that needed its second try is named in the summary
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  outputDir: "test-results",
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    // chats come at once; their pacing has a journey of its own
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: "chromium", use: launch(chromiumPath()) },
    {
      // the older browser against the other database: each journey runs in both and on both, twice instead of four times
      name: "chromium-109",
      testIgnore: onceIsEnough,
      use: launch(process.env.CHROMIUM_109 ?? "node_modules/.cache/chromium-109/chromium"),
      metadata: { engine: "postgresql" },
    },
  ],
});
