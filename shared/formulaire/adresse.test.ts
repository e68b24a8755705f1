import { describe, expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import type { Reponses } from "./formulaires.ts";
import { questionsDe, reponsesRetenues } from "./parcours.ts";
import { verifierReponses } from "./validite.ts";

const contexte = { aujourdhui: "2026-11-24", communeDe: (code: string) => ({ code, territoire: "069" }) };

const choisie = {
  adresseLigne: "12 Rue de la Paix",
  adresseCodePostal: "69007",
  adresseCommune: "69387",
  adresseBan: ["69387_5230_00012", "12 Rue de la Paix", "69007", "69387"],
} as const satisfies Reponses;

const retenue = (dites: Reponses) => reponsesRetenues(desReponses({ ...choisie, ...dites }), contexte).adresseBan;

describe("une adresse choisie dans la base nationale", () => {
  it("reste vérifiée tant que c’est elle, quels que soient accents, majuscules et virgules", () => {
    expect(retenue({})).toEqual(choisie.adresseBan);
    expect(retenue({ adresseLigne: "12, rue de la paix" })).toEqual(choisie.adresseBan);
  });

  it.each<[string, Reponses]>([
    ["la rue", { adresseLigne: "14 rue de la Paix" }],
    ["le code postal", { adresseCodePostal: "69003" }],
    ["la commune", { adresseCommune: "69383" }],
    ["le pays", { adresseEnFrance: false }],
  ])("changée ensuite à la main (%s), n’est plus vérifiée, et n’est pas déposée", (_quoi, change) => {
    expect(retenue(change)).toBeUndefined();
  });

  it("ne se réclame pas d’un identifiant seul", () => {
    expect(retenue({ adresseBan: ["69387_5230_00012"] })).toBeUndefined();
    expect(verifierReponses({ adresseBan: ["69387_5230_00012"] }, contexte)).toMatchObject([
      { pointeur: "/reponses/adresseBan", code: "valeur-invalide" },
    ]);
  });
});

it("une adresse que rien n’a vérifiée est une réponse comme une autre", () => {
  const dites = desReponses({ adresseLigne: "Lieu-dit sans nom" });
  const verification = questionsDe(dites, contexte).find(({ champ }) => champ.nom === "adresseBan");
  expect(verification).toMatchObject({ valeur: undefined });
  expect(verifierReponses({ ...dites }, contexte)).toEqual([]);
});

it("l’adresse du courrier se vérifie comme celle du logement", () => {
  const courrier = {
    courrierAilleurs: true,
    courrierLigne: choisie.adresseLigne,
    courrierCodePostal: choisie.adresseCodePostal,
    courrierCommune: choisie.adresseCommune,
    courrierBan: choisie.adresseBan,
  };
  expect(reponsesRetenues(desReponses(courrier), contexte).courrierBan).toEqual(choisie.adresseBan);
  expect(
    reponsesRetenues(desReponses({ ...courrier, courrierLigne: "2 rue X" }), contexte).courrierBan,
  ).toBeUndefined();
});
