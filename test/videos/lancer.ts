import { spawnSync } from "node:child_process";

/**
 * `npm run videos` plays every help video and makes again those that are stale; `-- --tous` makes all of them again,
 * `-- identite foyer` looks at these only.
 */
const demandees = process.argv.slice(2).map((argument) => (argument === "--tous" ? "tous" : argument));
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "videos", "--disable-console-intercept"];
const { status } = spawnSync(process.execPath, vitest, {
  stdio: "inherit",
  env: { ...process.env, SNE_VIDEOS: demandees.join(",") },
});
process.exitCode = status ?? 1;
