import { defineConfig } from "vitest/config";

const LONGS = "**/*.long.test.ts";
const UN_PAR_UN = "**/*.un-par-un.test.ts";
const NATIONAUX = "**/*.national.test.ts";

// by default one core is left aside: half of a small machine
const partout = { maxWorkers: "100%" };
const moteurs = { ...partout, testTimeout: 60_000, hookTimeout: 300_000 };
const navigateur = {
  // after the others, never among them
  sequence: { groupOrder: 1 },
  // one more try: a busy machine may lose a race between two browsers; a fault of ours fails twice
  retry: 1,
  globalSetup: "test/e2e/preparer.ts",
  setupFiles: ["test/e2e/constat.ts"],
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
          ...partout,
          testTimeout: 30_000,
          // these files leave nothing behind them: what they import is loaded once for all
          isolate: false,
        },
      },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          exclude: [LONGS, UN_PAR_UN, NATIONAUX],
          ...moteurs,
        },
      },
      {
        test: { name: "navigateur", include: ["test/e2e/**/*.test.ts"], exclude: [LONGS], ...navigateur },
      },
      {
        test: { name: "integration-longue", include: ["test/integration/**/*.long.test.ts"], ...moteurs },
      },
      {
        // plays a whole function again for each of its rights: most of an hour (`npm run test:droits`)
        test: { name: "droits", include: ["test/integration/**/*.un-par-un.test.ts"], ...moteurs },
      },
      {
        // makes the facts of a région, or more: some minutes (`npm run test:national`)
        test: { name: "national", include: ["test/integration/**/*.national.test.ts"], ...moteurs },
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
        // makes the help videos that are stale (`npm run videos`)
        test: {
          name: "videos",
          include: ["test/videos/films.tournage.ts"],
          ...navigateur,
          retry: 0,
          testTimeout: 600_000,
        },
      },
      {
        test: { name: "pannes", include: ["test/faults/**/*.test.ts"], ...moteurs, testTimeout: 300_000 },
      },
    ],
  },
});
