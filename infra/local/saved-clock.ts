import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type MovableClock, movableClock, shiftOf } from "./clock.ts";
import { parisDay, parisInstant, parisTimeOfDay } from "./paris-time.ts";

/** The clock of a data folder: moved forward only, and a second run finds it where the first left it. */
export type SavedClock = MovableClock & {
  /** Day in Paris. */
  today(): string;
  /** Instant of another day at the same time as now. */
  instantOn(date: string): number;
  save(): void;
};

const noon = 12 * 3600 * 1000;

const saved = z.object({ decalage: z.number() });

/** Starts at `date`, at noon in Paris so that no run falls over midnight, or where it was if that is later. */
export function savedClock(path: string, date: string | undefined): SavedClock {
  const shift = existsSync(path) ? saved.parse(JSON.parse(readFileSync(path, "utf8"))).decalage : undefined;
  const asked = date === undefined ? Date.now() : parisInstant(date, noon);
  const clock = movableClock(
    shift === undefined ? asked : Math.max(Date.now() + shift, date === undefined ? 0 : asked),
  );
  const save = (): void => writeFileSync(path, JSON.stringify({ decalage: shiftOf(clock.shift) }));
  save();
  return {
    ...clock,
    save,
    today: () => parisDay(clock.now()),
    instantOn: (date) => parisInstant(date, parisTimeOfDay(clock.now())),
  };
}
