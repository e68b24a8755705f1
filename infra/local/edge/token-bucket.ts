/** `rate` tokens a second, `burst` at most; `take` says whether one was left. */
export function tokenBucket({ rate, burst }: { rate: number; burst: number }, now: () => number): { take(): boolean } {
  let tokens = burst;
  let seen = now();
  return {
    take() {
      const instant = now();
      tokens = Math.min(burst, tokens + ((instant - seen) / 1000) * rate);
      seen = instant;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
