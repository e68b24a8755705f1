import { expect, it } from "vitest";
import { unLogement } from "../../test/un-logement.ts";
import type { Poste } from "../droits/agent.ts";
import { designeSurLeLogement, gereLeLogement, voitLeLogement } from "./droits.ts";

const JOUR = "2026-12-01";
const poste = (dit: Partial<Poste>): Poste => ({
  guichet: "G6903",
  role: "agent-instructeur",
  territoire: "069",
  sensible: false,
  habiliteJusquAu: "2027-01-01",
  ...dit,
});
const bailleur = poste({});
const autreBailleur = poste({ guichet: "G6907" });
const mairie = poste({ guichet: "G6905", role: "reservataire" });
const etat = poste({ guichet: "G6906", role: "etat" });
const etatAilleurs = poste({ guichet: "G1106", role: "etat", territoire: "111" });
const expire = poste({ habiliteJusquAu: "2026-11-30" });

const libre = unLogement();
const reserve = unLogement({ reservataire: "COLTER", guichetReservataire: "G6905" });
const prefet = unLogement({ reservataire: "PPRIOR" });

it.each([
  ["hors contingent, le bailleur présente", libre, bailleur, [true, true, true]],
  ["hors contingent, personne d’autre ne le voit", libre, mairie, [false, false, false]],
  ["d’un autre bailleur", libre, autreBailleur, [false, false, false]],
  ["du bailleur, pour d’autres communes", libre, poste({ communes: ["69264"] }), [false, false, false]],
  ["réservé, son réservataire désigne", reserve, mairie, [true, true, false]],
  ["réservé, le bailleur le gère sans désigner", reserve, bailleur, [true, false, true]],
  ["du préfet, l’État désigne", prefet, etat, [true, true, false]],
  ["du préfet, celui d’un autre territoire non", prefet, etatAilleurs, [false, false, false]],
  ["habilitation passée", libre, expire, [false, false, false]],
] as const)("%s", (_nom, logement, qui, attendu) => {
  const droits = [voitLeLogement, designeSurLeLogement, gereLeLogement].map((droit) => droit(qui, logement, JOUR));
  expect(droits).toEqual([...attendu]);
});
