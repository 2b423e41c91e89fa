import { defineConfig } from "vitest/config";

const environment = {
  FIXED_NOW: "2026-11-23T02:00:00Z",
  LOG_LEVEL: "silent",
  // 37 lessons are read and checked once, not once per test file
  LESSON_CACHE: "node_modules/.cache/lessons",
  // PostgreSQL runs have no folder of their own to keep a key in
  FANZHA_SECRET_KEY: "a key for tests, 32 bytes or more of it",
};

/** The same database tests on each engine; PostgreSQL when TEST_DATABASE_URL names a server to create databases on. */
function onEngine(name: "sqlite" | "postgresql") {
  return {
    test: {
      name,
      include: ["app/**/*.server.test.ts", "tests/database/**/*.test.ts"],
      exclude: [`tests/database/${name === "sqlite" ? "postgresql" : "sqlite"}/**`],
      env: { ...environment, TEST_ENGINE: name },
      // what a driver will refuse in its next version is a fault today
      execArgv: ["--throw-deprecation"],
      globalSetup: ["./tests/support/lesson-cache.ts", "./tests/support/database-template.ts"],
      setupFiles: ["./tests/support/console.ts", "./tests/support/database-setup.ts"],
      // these start processes and databases; a shared machine can stall for seconds
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "pure",
          include: [
            "app/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "tests/{structure,content}/**/*.test.ts",
          ],
          exclude: ["**/*.server.test.ts"],
          env: environment,
          globalSetup: "./tests/support/lesson-cache.ts",
          setupFiles: "./tests/support/console.ts",
          testTimeout: 30_000,
        },
      },
      onEngine("sqlite"),
      ...(process.env.TEST_DATABASE_URL ? [onEngine("postgresql")] : []),
    ],
  },
});
