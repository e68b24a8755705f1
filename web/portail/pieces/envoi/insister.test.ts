import { describe, expect, it } from "vitest";
import { Echec } from "../../../socle/echec.ts";
import { insister } from "./insister.ts";

const SANS_ATTENDRE = () => Promise.resolve();

async function essayer(echecs: readonly unknown[]) {
  const pauses: string[] = [];
  const faire = async (essai: number) => {
    const echec = echecs[essai - 1];
    if (echec) throw echec;
    return essai;
  };
  const fin = await insister(faire, ({ motif }) => pauses.push(motif), SANS_ATTENDRE).catch((erreur) => erreur);
  return { fin, pauses };
}

describe("un envoi qui échoue", () => {
  it("reprend quand la connexion revient", async () => {
    expect(await essayer([new Echec("reseau"), new Echec("service")])).toEqual({
      fin: 3,
      pauses: ["reseau", "service"],
    });
  });

  it("s’arrête au troisième essai", async () => {
    const { fin, pauses } = await essayer(Array.from({ length: 3 }, () => new Echec("reseau")));
    expect([fin.motif, pauses]).toEqual(["reseau", ["reseau", "reseau"]]);
  });

  it.each([new Echec("refus"), new Echec("session"), new TypeError("faute de programme")])(
    "n’insiste pas : %s",
    async (erreur) => {
      expect(await essayer([erreur])).toEqual({ fin: erreur, pauses: [] });
    },
  );
});
