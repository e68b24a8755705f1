import type { Demande } from "../../shared/demande/demande.ts";
import type { Entree } from "../../shared/recherche/entree.ts";
import type { LigneDeListe } from "../../shared/recherche/ligne.ts";

export type NommerCommune = (code: string) => string;

/** A demande and what is said of it today, as a list shows it. */
export function ligneDe({ reponses, radiation }: Demande, entree: Entree, nommer: NommerCommune): LigneDeListe {
  const { nomNaissance = "", nomUsage, prenoms = "", dateNaissance = "" } = reponses;
  const { version: _v, territoire: _t, communes, types, ...reste } = entree;
  return {
    ...reste,
    nom: [prenoms, nomUsage ?? nomNaissance].filter(Boolean).join(" "),
    neeLe: dateNaissance,
    communes: communes.map((code) => ({ code, nom: nommer(code) })),
    types: [...types],
    ...(radiation && { radieeLe: radiation.le }),
  };
}
