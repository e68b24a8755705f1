import { defineConfig } from "vitest/config";

const LONGS = "**/*.long.test.ts";

const moteurs = { testTimeout: 60_000, hookTimeout: 120_000 };
const navigateur = {
  // one more try: a busy machine may lose a race between two browsers; a fault of ours fails twice
  retry: 1,
  globalSetup: "test/e2e/preparer.ts",
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

/** `npm test` runs `unite`, `integration` and `navigateur`; `npm run test:tout` adds what is slow. */
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
        test: { name: "integration", include: ["test/integration/**/*.test.ts"], exclude: [LONGS], ...moteurs },
      },
      {
        test: { name: "navigateur", include: ["test/e2e/**/*.test.ts"], exclude: [LONGS], ...navigateur },
      },
      {
        test: { name: "integration-longue", include: ["test/integration/**/*.long.test.ts"], ...moteurs },
      },
      {
        test: {
          name: "navigateur-long",
          include: ["test/e2e/**/*.long.test.ts"],
          ...navigateur,
          testTimeout: 300_000,
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
