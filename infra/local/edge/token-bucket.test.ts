import fc from "fast-check";
import { expect, it } from "vitest";
import { tokenBucket } from "./token-bucket.ts";

it("ne laisse jamais passer plus que la pointe et ce que le temps a refait", () => {
  const waits = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(
      waits,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      (milliseconds, rate, burst) => {
        let now = 0;
        const bucket = tokenBucket({ rate, burst }, () => now);
        let taken = 0;
        for (const each of milliseconds) {
          now += each;
          if (bucket.take()) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(Math.floor(burst + (now / 1000) * rate + 1e-9));
      },
    ),
  );
});
