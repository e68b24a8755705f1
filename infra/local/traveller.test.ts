import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Courrier } from "./gate/courriers.ts";
import { savedClock } from "./saved-clock.ts";
import { readExpression } from "./schedule/expression.ts";
import { traveller } from "./traveller.ts";

const dossier = mkdtempSync(join(tmpdir(), "sne-horloge-"));
afterAll(() => rmSync(dossier, { recursive: true }));

/** A clock at noon, and one schedule; what happens is written down, by the minute. */
function partir(expression = "cron(15 3 * * ? *)", pendant = (): Promise<void> => Promise.resolve()) {
  const clock = savedClock(join(dossier, `${Math.random()}.json`), "2026-11-24");
  const nextAfter = readExpression(expression);
  const faits: string[] = [];
  let due = nextAfter(clock.now());
  const minute = (): string => new Date(clock.now()).toISOString().slice(0, 16);
  const courriers: Courrier[] = [];
  const suites = async (): Promise<void> => {
    faits.push(`suites ${minute()}`);
    await pendant();
  };
  const voyageur = traveller({
    clock,
    schedules: () => ({
      next: () => due,
      async callDue() {
        for (; due <= clock.now(); due = nextAfter(due)) faits.push(`appel ${minute()}`);
      },
    }),
    courriers: () => courriers,
    chronicle: {
      async begin() {
        faits.push("chronique");
      },
      async read() {},
      entries: [{ quoi: "Avis de renouvellement envoyé", jour: "2026-11-25", numeroUnique: "1" }],
    },
    alone: (oeuvre) => oeuvre(),
    settle: suites,
    settleWrites: suites,
  });
  return { clock, voyageur, faits, courriers };
}

describe("l’horloge que l’on avance", () => {
  it("vit chaque jour : l’appel à son heure, puis ses suites", async () => {
    const { clock, voyageur, faits } = partir();
    await voyageur.to("2026-11-26");
    expect(faits).toEqual([
      "suites 2026-11-24T11:00",
      "chronique",
      "appel 2026-11-25T02:15",
      "suites 2026-11-25T02:15",
      "appel 2026-11-26T02:15",
      "suites 2026-11-26T02:15",
      "suites 2026-11-26T11:00",
    ]);
    expect(clock.today()).toBe("2026-11-26");
  });

  it("s’arrête chaque jour même si rien n’est prévu", async () => {
    const { voyageur, faits } = partir("cron(0 3 1 1 ? *)");
    await voyageur.to("2026-11-27");
    faits.splice(faits.indexOf("chronique"), 1);
    expect(new Set(faits)).toEqual(new Set(["24", "25", "26", "27"].map((jour) => `suites 2026-11-${jour}T11:00`)));
  });

  it("garde l’heure de Paris quand elle change", async () => {
    const { clock, voyageur } = partir();
    await voyageur.to("2027-03-29");
    expect(new Date(clock.now()).toISOString()).toMatch(/^2027-03-29T10:00/u);
  });

  it("résume ce qui s’est passé, et ce qui est parti", async () => {
    const avant: Courrier = { canal: "sms", a: "+33612345678", texte: "x", liens: [], date: "" };
    const { voyageur, courriers } = partir("cron(15 3 * * ? *)", async () => void courriers.push(avant));
    await voyageur.to("2026-11-25");
    expect(voyageur.summary).toMatchObject({
      de: "2026-11-24",
      vers: "2026-11-25",
      comptes: [
        { quoi: "Avis de renouvellement envoyé", nombre: 1 },
        { quoi: "SMS envoyé", nombre: 2 },
      ],
    });
  });

  it("ne recule pas", async () => {
    await expect(partir().voyageur.to("2026-11-23")).rejects.toMatchObject({ code: "date-passee" });
  });

  it("ne part pas deux fois à la fois, et dit où elle en est", async () => {
    const { voyageur } = partir("cron(15 3 * * ? *)", async () => {
      expect(voyageur.journey).toMatchObject({ de: "2026-11-24", vers: "2026-11-25" });
      await expect(voyageur.to("2026-12-01")).rejects.toMatchObject({ code: "horloge-en-mouvement" });
    });
    await voyageur.to("2026-11-25");
    expect(voyageur.journey).toBeUndefined();
  });
});
