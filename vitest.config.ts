import { defineConfig } from "vitest/config";

/** `npm test` runs unit, integration and browser journeys; `npm run test:tout` adds what is slow. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unite",
          include: ["{shared,functions,infra,web}/**/*.test.ts", "web/**/*.test.tsx"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "navigateur",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/e2e/preparer.ts",
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "pannes",
          include: ["test/faults/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
