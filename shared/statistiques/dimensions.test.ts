import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Modalite as ModaliteDuFormulaire } from "../formulaire/champ.ts";
import { champNomme, champsDuFormulaire, type Reponses } from "../formulaire/formulaires.ts";
import type { Dites } from "../formulaire/personnes.ts";
import { pertes } from "./correspondances.ts";
import { caracteristiques, type Lieu } from "./dimensions.ts";
import { modalites } from "./modalites.ts";

const lieux: Record<string, Lieu> = {
  "69123": { commune: "69123", intercommunalite: "lyon", departement: "69", region: "84" },
  "69266": { commune: "69266", intercommunalite: "lyon", departement: "69", region: "84" },
  "69091": { commune: "69091", intercommunalite: "givors", departement: "69", region: "84" },
  "01004": { commune: "01004", intercommunalite: "bugey", departement: "01", region: "84" },
  "75056": { commune: "75056", intercommunalite: "mgp", departement: "75", region: "11" },
};
const contexte = { aujourdhui: "2026-11-24", lieuDe: (code: string) => lieux[code] };
const de = (dites: Reponses = {}) => caracteristiques(desReponses(dites), contexte);

it("le foyer d’Amina, sous chaque angle publié", () => {
  expect(de()).toEqual({
    age: "40_44",
    nationalite: "1",
    taille_menage: "3",
    composition_familiale: "MONO2",
    situation_professionnelle: "CDI",
    situation_familiale: "C",
    revenu_mensuel: "1000_1499",
    revenu_uc: "800_999",
    logement_actuel: "LP",
    motif: "13",
    motif_8: "G5",
    type_logement: "T3",
    categorie_logement: "I",
    mutation: "HM",
    localisation_relative: "COM",
  });
});

describe("chaque réponse du formulaire tombe dans une modalité connue", () => {
  const codes = (nom: string): readonly ModaliteDuFormulaire[] => {
    const champ = champNomme(nom);
    return champ && "modalites" in champ ? champ.modalites : [];
  };
  const lues = [
    ["situation_familiale", "situationFamiliale"],
    ["nationalite", "nationalite"],
    ["logement_actuel", "logementActuel"],
    ["categorie_logement", "categorieLogement"],
    ["situation_professionnelle", "statutProfessionnel"],
  ] as const;
  it.each(lues)("%s, depuis %s", (dimension, nom) => {
    expect(codes(nom).length).toBeGreaterThan(0);
    for (const { code } of codes(nom)) expect(caracteristiques({ [nom]: code }, contexte)[dimension]).not.toBe("NR");
  });
  it.each([
    ["motif", "motifs"],
    ["motif_8", "motifs"],
    ["type_logement", "typesLogement"],
  ] as const)("%s, depuis %s", (dimension, nom) => {
    for (const { code } of codes(nom)) expect(caracteristiques({ [nom]: [code] }, contexte)[dimension]).not.toBe("NR");
  });
});

it.each<[string, Reponses, string]>([
  ["un privé en contrat court", { statutProfessionnel: "D2", contratCourt: true }, "CDD"],
  ["un agent hospitalier", { statutProfessionnel: "D4" }, "CDI"],
  ["un étudiant sans employeur", { statutProfessionnel: "D6" }, "ETU"],
  ["un apprenti, que son employeur trahit", { statutProfessionnel: "D6", employeurSiret: "73282932000074" }, "APP"],
  ["un indépendant", { statutProfessionnel: "D8" }, "ART"],
])("%s est publié %j → %s", (_qui, dites, attendu) => {
  expect(de(dites).situation_professionnelle).toBe(attendu);
});

it.each<[string, Reponses, string]>([
  ["seule", { personnesACharge: [] }, "SEULE"],
  [
    "en couple, un enfant à naître compté",
    { personnesACharge: [], codemandeurs: [unCodemandeur], enfantANaitre: true, nombreANaitre: 1 },
    "COUPLE1",
  ],
  ["avec sa mère codemandeur", { personnesACharge: [], codemandeurs: [{ ...unCodemandeur, lien: "B5" }] }, "COTIT"],
  ["en colocation", { personnesACharge: [], colocataires: [{ id: "c" }] }, "COTIT"],
])("une personne %s", (_qui, dites, attendu) => {
  expect(de(dites).composition_familiale).toBe(attendu);
});

it.each([
  [["69266"], "EPCI"],
  [["69091"], "DEP"],
  [["01004"], "REG"],
  [["75056"], "HREG"],
  [["99999"], "NR"],
])("de Lyon vers %j : %s", (communes, attendu) => {
  expect(de({ communes }).localisation_relative).toBe(attendu);
});

it("qui vit à l’étranger vient d’une autre région", () => {
  expect(de({ adresseEnFrance: false, adresseVille: "Lisbonne, Portugal" }).localisation_relative).toBe("HREG");
});

it("quoi que l’on réponde, chaque dimension a exactement une modalité de sa liste", () => {
  const valeur = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string()),
    fc.constantFrom("1985-03-27", "HLM", "D6"),
  );
  const noms = champsDuFormulaire().map(({ nom }) => nom);
  const dites: fc.Arbitrary<Dites> = fc.dictionary(fc.constantFrom(...noms), valeur);
  fc.assert(
    fc.property(dites, (reponses) => {
      for (const [dimension, code] of Object.entries(caracteristiques(reponses, contexte)))
        expect(
          Object.entries(modalites)
            .find(([nom]) => nom === dimension)?.[1]
            .some((connue) => connue.code === code),
        ).toBe(true);
    }),
  );
});

it("chaque perte entre le formulaire et les statistiques a sa raison", () => {
  expect(pertes.length).toBeGreaterThan(5);
  expect(pertes.every(({ raison }) => raison.length > 20)).toBe(true);
});
