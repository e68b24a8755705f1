import { expect, it } from "vitest";
import { grilles } from "../../shared/cotation/grilles.ts";
import { raisonsDeRequete } from "../../shared/demande/requete.ts";
import { libelleDeRaison, raisonsDeLire } from "../../shared/droits/raisons.ts";
import { professionnels } from "../../shared/instruction/constats.ts";
import { faits } from "../../shared/instruction/faits.ts";
import { traductions } from "../../shared/langues.ts";
import { cleDe } from "./portee.ts";
import { lireTextes } from "./textes.ts";

/** What a score, a priority, a request of a guichet or a reading says, code by code. */
const dits: readonly string[] = [
  ...grilles.flatMap(({ nom, provenance, versions }) => [
    nom,
    provenance,
    ...versions.flatMap(({ groupes }) =>
      groupes.flatMap(({ libelle, criteres }) => [libelle, ...criteres.map((critere) => critere.libelle)]),
    ),
  ]),
  ...faits.map(({ libelle }) => libelle),
  ...Object.values(professionnels),
  ...Object.values(raisonsDeRequete),
  ...raisonsDeLire.map(libelleDeRaison),
];

it.each(traductions.filter(({ prete }) => prete).map((langue) => [langue.nom, langue] as const))(
  "%s : chaque critère, fait, raison d’une demande du guichet ou d’une lecture a sa phrase",
  (_nom, { code }) => {
    const textes = lireTextes(code, "donnees");
    expect(dits.filter((dit) => textes[cleDe(dit)] === undefined)).toEqual([]);
  },
);
