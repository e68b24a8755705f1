import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Modalite as ModaliteDuFormulaire } from "../formulaire/champ.ts";
import { champNomme, champsDuFormulaire, type Reponses } from "../formulaire/formulaires.ts";
import type { Dites } from "../formulaire/personnes.ts";
import { pertes } from "./correspondances.ts";
import { caracteristiques, type Lieu } from "./dimensions.ts";
import { horsDuFormulaire } from "./hors-du-formulaire.ts";
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
    age_6: "40_49",
    nationalite: "1",
    taille_menage: "3",
    composition_familiale: "MONO2",
    situation_professionnelle: "CDI",
    situation_familiale: "C",
    revenu_mensuel: "1000_1499",
    revenu_5: "1000_1999",
    revenu_uc: "800_999",
    plafond: "NR",
    quartile_ressources: "HORS",
    logement_actuel: "LP",
    motif: "13",
    motif_8: "G5",
    type_logement: "T3",
    type_5: "T3",
    type_cible: "T3",
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
    ["type_5", "typesLogement"],
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

const demandeurs = fc.record({
  dateNaissance: fc.constantFrom("1950-05-02", "1985-03-27", "2006-12-01"),
  personnesALoger: fc.integer({ min: 1, max: 25 }),
  typesLogement: fc.constantFrom(["C"], ["T2", "T4"], ["T6P"]),
  ressourcesMensuelles: fc.record({ SAL: fc.integer({ min: 0, max: 9000 }) }),
  revenuFiscalN2: fc.integer({ min: 0, max: 200_000 }),
  communes: fc.constantFrom(["69123"], ["01004"], ["75056"]),
});

it("un foyer complet n’est « non renseigné » sous aucun angle", () => {
  fc.assert(
    fc.property(demandeurs, fc.boolean(), (dites, enCouple) => {
      const moussa = { ...unCodemandeur, revenuFiscalN2: 9000 };
      const codes = Object.values(de({ ...dites, codemandeurs: enCouple ? [moussa] : [] }));
      expect(codes).not.toContain("NR");
    }),
  );
});

it("un regroupement réunit toute sa liste, chaque code une fois", () => {
  for (const [groupee, longue] of [
    ["motif_8", "motif"],
    ["age_6", "age"],
    ["revenu_5", "revenu_mensuel"],
    ["type_5", "type_logement"],
  ] as const)
    expect(modalites[groupee].flatMap(({ de: contenu }): readonly string[] => contenu).toSorted()).toEqual(
      modalites[longue].map(({ code }) => code).toSorted(),
    );
});

it("chaque dimension publiée vient du formulaire, ou dit pourquoi elle n’en vient pas", () => {
  const publiees =
    "age age_6 anciennete canal_depot categorie_logement composition_familiale dalo delai_attribution financement " +
    "localisation_relative logement_actuel motif motif_8 motif_radiation motif_refus_demandeur mutation nationalite " +
    "nb_propositions niveau_geographique plafond poste_du_bilan quartile_ressources reservataire revenu_5 " +
    "revenu_mensuel revenu_uc situation_familiale situation_professionnelle sous_motif_irrecevabilite taille_menage " +
    "type_5 type_cible type_logement";
  const connues = [...Object.keys(de()), ...Object.keys(horsDuFormulaire)];
  expect(connues.toSorted()).toEqual(publiees.split(" "));
});

it("chaque perte entre le formulaire et les statistiques a sa raison", () => {
  expect(pertes.length).toBeGreaterThan(5);
  expect(pertes.every(({ raison }) => raison.length > 20)).toBe(true);
});
