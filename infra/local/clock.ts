import type { Clock } from "./gate/gate-options.ts";

/** The SNE's clock: the machine's, shifted. The shift is shared memory, so that every worker sees it move at once. */
export type MovableClock = Clock & {
  readonly shift: SharedArrayBuffer;
  /** Moves to an instant (milliseconds since 1970). */
  moveTo(instant: number): void;
};

const milliseconds = (shift: SharedArrayBuffer): BigInt64Array => new BigInt64Array(shift);

/** Reads the shift, in milliseconds. */
export const shiftOf = (shift: SharedArrayBuffer): number => Number(Atomics.load(milliseconds(shift), 0));

export function movableClock(instant: number): MovableClock {
  const shift = new SharedArrayBuffer(8);
  const clock: MovableClock = {
    shift,
    now: () => Date.now() + shiftOf(shift),
    moveTo(to) {
      Atomics.store(milliseconds(shift), 0, BigInt(Math.round(to - Date.now())));
    },
  };
  clock.moveTo(instant);
  return clock;
}
