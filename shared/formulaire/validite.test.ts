import { describe, expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import type { CommuneVoulue } from "../referentiel/territoires.ts";
import { verifierReponses } from "./validite.ts";

const communes: Record<string, CommuneVoulue> = {
  "69123": { code: "69123", territoire: "069" },
  "69266": { code: "69266", territoire: "069" },
  "69383": { code: "69383", territoire: "069", ville: "69123" },
  "69388": { code: "69388", territoire: "069", ville: "69123" },
  "75056": { code: "75056", territoire: "111" },
  "93008": { code: "93008", territoire: "111" },
  "93066": { code: "93066", territoire: "111" },
  // Pierrefitte-sur-Seine, joined to Saint-Denis in 2025
  "93059": { code: "93066", territoire: "111" },
};
const contexte = { aujourdhui: "2026-11-24", communeDe: (code: string) => communes[code] };
const codes = (reponses: Record<string, unknown>) => verifierReponses(reponses, contexte).map(({ code }) => code);

it("un foyer ordinaire n’a rien à corriger", () => {
  expect(verifierReponses(desReponses(), contexte)).toEqual([]);
});

it("toutes les fautes sont dites à la fois, chacune à sa place", () => {
  const fautes = verifierReponses({ nomNaissance: " ", dateNaissance: "2026-02-29", inconnu: 1, "a/b~c": 1 }, contexte);
  expect(fautes.map(({ pointeur, code }) => [pointeur, code])).toEqual([
    ["/reponses/nomNaissance", "texte-vide"],
    ["/reponses/dateNaissance", "date-inexistante"],
    ["/reponses/inconnu", "champ-inconnu"],
    ["/reponses/a~1b~0c", "champ-inconnu"],
  ]);
});

it("une réponse effacée n’est jamais fausse", () => {
  expect(codes({ nomUsage: null, nir: null })).toEqual([]);
});

describe("chaque faute a son code", () => {
  it.each<[string, Record<string, unknown>]>([
    ["choix-inconnu", { civilite: "9" }],
    ["choix-inconnu", { civilite: ["1"] }],
    ["choix-inconnu", { enfantANaitre: "oui" }],
    ["valeur-invalide", { nomNaissance: 12 }],
    ["nom-sans-lettre", { nomNaissance: "12-3" }],
    ["texte-trop-long", { nomNaissance: "a".repeat(81) }],
    ["texte-illisible", { prenoms: "Am\u0000ina" }],
    ["texte-illisible", { prenoms: "Am\ud800ina" }],
    ["date-future", { dateNaissance: "2026-11-25" }],
    ["date-trop-ancienne", { dateNaissance: "1890-01-01" }],
    ["date-inexistante", { dateNaissance: "27/03/1985" }],
    ["nir-invalide", { nir: "123" }],
    ["nir-cle-fausse", { nir: "269054958815781" }],
    ["telephone-invalide", { telephone: "0612" }],
    ["courriel-invalide", { courriel: "amina@" }],
    ["nombre-attendu", { occupants: "deux" }],
    ["nombre-attendu", { occupants: Number.NaN }],
    ["nombre-trop-petit", { occupants: 0 }],
    ["nombre-trop-grand", { occupants: 41 }],
    ["nombre-entier-attendu", { occupants: 1.5 }],
    ["montant-invalide", { loyerActuel: 12.345 }],
    ["nombre-trop-petit", { loyerActuel: -1 }],
    ["montant-invalide", { ressourcesMensuelles: { SAL: 12.345 } }],
    ["choix-inconnu", { ressourcesMensuelles: { LOTO: 12 } }],
    ["valeur-invalide", { ressourcesMensuelles: 1200 }],
    ["siren-invalide", { bailleurSiren: "123456789" }],
    ["siret-invalide", { employeurSiret: "73282932000075" }],
    ["date-inexistante", { dateNaissance: "2023-02-29" }],
    ["date-deja-passee", { naissancePrevueLe: "2026-11-23" }],
    ["date-trop-lointaine", { naissancePrevueLe: "2027-11-24" }],
    ["valeur-invalide", { codemandeurs: "Moussa" }],
    ["identifiant-invalide", { codemandeurs: [{ prenoms: "Moussa" }] }],
    ["choix-en-double", { codemandeurs: [{ id: "a" }, { id: "a" }] }],
    ["choix-trop-nombreux", { colocataires: Array.from({ length: 9 }, (_, rang) => ({ id: `c${rang}` })) }],
    ["liste-vide", { motifs: [] }],
    ["choix-en-double", { motifs: ["13", "13"] }],
    ["choix-trop-nombreux", { motifs: ["13", "09", "01", "02"] }],
    ["commune-inconnue", { communes: ["69999"] }],
    ["commune-inconnue", { adresseCommune: "Lyon" }],
    ["communes-de-deux-territoires", { communes: ["69123", "75056"] }],
    ["communes-reunies", { communes: ["93066", "75056", "93059"] }],
    ["ville-et-arrondissement", { communes: ["69383", "69266", "69123"] }],
    [
      "choix-trop-nombreux",
      { communes: ["69123", "69266", "75056", "93008", "01001", "01002", "01004", "01005", "01006"] },
    ],
  ])("%s : %j", (code, reponses) => {
    expect(codes(reponses)).toEqual([code]);
  });
});

it("deux arrondissements d’une ville sont deux vœux", () => {
  expect(codes({ communes: ["69383", "69388"] })).toEqual([]);
});

it("deux départements d’Île-de-France sont un seul territoire", () => {
  expect(codes({ communes: ["75056", "93008"] })).toEqual([]);
});

it.each(["O’Brien-d’Étang", "Nguyễn 😀", "محمد", "Ñ"])("« %s » est gardé tel qu’il est écrit", (nom) => {
  expect(codes({ nomNaissance: nom })).toEqual([]);
});

it("un nom d’une lettre ou de quatre-vingts est gardé", () => {
  for (const nomNaissance of ["É", "a".repeat(80)]) expect(codes({ nomNaissance })).toEqual([]);
});

it("la faute d’une personne du foyer est dite à sa place", () => {
  const fautes = verifierReponses(
    {
      personnesACharge: [
        { id: "a", prenoms: "Léo" },
        { id: "b", dateNaissance: "2027-01-01", nationalite: "1" },
      ],
    },
    contexte,
  );
  expect(fautes.map(({ pointeur, code }) => [pointeur, code])).toEqual([
    ["/reponses/personnesACharge/1/dateNaissance", "date-future"],
    ["/reponses/personnesACharge/1/nationalite", "champ-inconnu"],
  ]);
});
