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

  it("sait la même heure d’un autre jour", () => {
    const clock = savedClock(path, "2026-03-28");
    // summer time has begun
    expect(new Date(clock.instantOn("2026-03-29")).toISOString()).toMatch(/^2026-03-29T10:00:0/u);
  });

  it("reprend là où la fois précédente l’a laissée", () => {
    const clock = savedClock(path, "2026-03-02");
    clock.moveTo(clock.instantOn("2027-01-15"));
    clock.save();
    expect(savedClock(path, undefined).today()).toBe("2027-01-15");
    expect(savedClock(path, "2026-03-02").today()).toBe("2027-01-15");
    expect(savedClock(path, "2028-01-01").today()).toBe("2028-01-01");
  });
});
