import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay, parisDay, parisInstant, parisTimeOfDay } from "./paris-time.ts";

describe("le jour à Paris", () => {
  it.each([
    ["2026-03-02T11:00:00Z", "2026-03-02"],
    ["2026-03-02T23:30:00Z", "2026-03-03"],
    ["2026-07-14T21:59:59Z", "2026-07-14"],
    ["2026-07-14T22:00:00Z", "2026-07-15"],
  ])("à %s, c’est le %s", (instant, expected) => {
    expect(parisDay(Date.parse(instant))).toBe(expected);
  });

  it("un instant est celui de son jour et de son heure", () => {
    const instants = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const instant = Math.floor(date.getTime() / 1000) * 1000;
        const found = parisInstant(parisDay(instant), parisTimeOfDay(instant));
        // one hour comes twice when summer time ends
        expect([0, 3_600_000]).toContain(Math.abs(found - instant));
      }),
    );
  });

  it.each(["2026-02-30", "2026-13-01", "2026-1-1", "hier", "", "2026-01-01T00:00:00Z"])(
    "« %s » n’est pas un jour",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it("le 29 février 2028 est un jour", () => {
    expect(isDay("2028-02-29")).toBe(true);
  });
});
