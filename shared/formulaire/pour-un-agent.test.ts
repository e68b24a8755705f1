import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import { changerSansVoir, montrerAUnAgent } from "./pour-un-agent.ts";

const NIR = "285036912345656";
const toutes = desReponses({ nir: NIR, codemandeurs: [{ ...unCodemandeur, nir: NIR }] });
const sans = { sensible: false };

describe("Ce qu’un agent lit des réponses", () => {
  it("n’a jamais le numéro de sécurité sociale, même avec le profil sensible", () => {
    expect(JSON.stringify(montrerAUnAgent(toutes, { sensible: true }))).not.toContain(NIR);
  });

  it("n’a la nationalité et le handicap qu’avec le profil sensible", () => {
    const vues = montrerAUnAgent(toutes, sans);
    expect([vues.nationalite, vues.logementAdapte, vues.prenoms]).toEqual([undefined, undefined, "Amina"]);
    expect(montrerAUnAgent(toutes, { sensible: true }).nationalite).toBe("1");
  });
});

describe("Ce qu’un agent change sans tout voir", () => {
  it("laisse à chacun ce qu’il n’a pas lu", () => {
    const { codemandeurs } = montrerAUnAgent(toutes, sans);
    const apres = changerSansVoir(toutes, { telephone: "0612345679", codemandeurs }, sans);
    expect(apres).toEqual({ ...toutes, telephone: "0612345679" });
  });

  it("écrit un numéro de sécurité sociale donné au guichet", () => {
    const autre = "185036912345665";
    expect(changerSansVoir(toutes, { nir: autre }, sans).nir).toBe(autre);
  });
});
