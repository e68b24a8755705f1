import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savedClock } from "./saved-clock.ts";

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "sne-clock-"));
  path = join(directory, "horloge.json");
});

afterEach(() => rmSync(directory, { recursive: true }));

describe("l’horloge", () => {
  it("commence à la date demandée, vers midi à Paris", () => {
    const instant = new Date(savedClock(path, "2026-03-02").now()).toISOString();
    expect(instant).toMatch(/^2026-03-02T11:00:0/u);
  });

  it("avance d’un jour à la même heure", () => {
    const clock = savedClock(path, "2026-03-28");
    expect(clock.moveToDay("2026-03-29")).toBe(true);
    // summer time has begun
    expect(new Date(clock.now()).toISOString()).toMatch(/^2026-03-29T10:00:0/u);
  });

  it("ne recule pas", () => {
    const clock = savedClock(path, "2026-03-02");
    expect(clock.moveToDay("2026-03-01")).toBe(false);
    expect(clock.today()).toBe("2026-03-02");
  });

  it("reprend là où la fois précédente l’a laissée", () => {
    savedClock(path, "2026-03-02").moveToDay("2027-01-15");
    expect(savedClock(path, undefined).today()).toBe("2027-01-15");
    expect(savedClock(path, "2026-03-02").today()).toBe("2027-01-15");
    expect(savedClock(path, "2028-01-01").today()).toBe("2028-01-01");
  });
});
