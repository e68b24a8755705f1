import { describe, expect, it } from "vitest";
import { desFaits } from "../../test/des-faits.ts";
import { desReponses } from "../../test/des-reponses.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { textesDe } from "../socle/papier/document.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { contenu } from "./contenu.ts";
import type { Faits } from "./faits.ts";

const blocs = (faits: Partial<Faits>) => contenu(desFaits(faits), alphabetDeMarianne).blocs;
const dit = (faits: Partial<Faits> = {}): string => blocs(faits).flatMap(textesDe).join("\n");

/** Lines of the table that answers under this heading. */
const lignesSous = (titre: string, faits: Partial<Faits>) => {
  const suite = blocs(faits);
  const debut = suite.findIndex((bloc) => bloc.genre === "titre" && bloc.texte.startsWith(titre));
  return suite.slice(debut).find((bloc) => bloc.genre === "tableau")?.lignes;
};

describe("l’attestation dit tout ce que veut l’article R. 441-2-4", () => {
  it("a) le nom et l’adresse", () => {
    expect(dit()).toContain("Madame Amina Benali\n12 rue de la Paix\n69001 Lyon");
    const mariee = desReponses({
      nomUsage: "Martin",
      adresseComplement: "Bâtiment C",
      adresseCommune: "29019",
      adresseCodePostal: "29200",
    });
    expect(dit({ demande: uneDemande({ reponses: mariee }) })).toContain(
      "Nom d’usage : Martin\n12 rue de la Paix\nBâtiment C\n29200 Brest",
    );
  });

  it("b) le service qui a enregistré, et son adresse", () => {
    expect(dit()).toContain("Portail national de la demande de logement social\nhttps://logement.example");
    const guichet = { code: "G1226", nom: "Mairie de Lyon 7e", adresse: "16 place Jean Macé, 69007 Lyon" };
    expect(dit({ guichet })).toContain("Mairie de Lyon 7e\n16 place Jean Macé, 69007 Lyon");
  });

  it("b) un guichet que l’annuaire ne connaît pas n’est pas inventé", () => {
    expect(dit({ demande: uneDemande({ guichet: "G1226" }) })).toContain("Guichet enregistreur G1226");
  });

  it("c) le numéro unique, en groupes", () => {
    expect(dit()).toContain("069 1126 000001 GDPUB");
  });

  it("d) le jour de réception, celui de Paris, et le dernier renouvellement", () => {
    const demande = uneDemande({ deposeeLe: "2026-11-23T23:30:00.000Z" });
    expect(dit({ demande })).toContain("Demande reçue le\n24 novembre 2026");
    expect(dit()).toContain("Dernier renouvellement\nAucun");
    const renouvelee = uneDemande({ dernierRenouvellementLe: "2027-10-02" });
    expect(dit({ demande: renouvelee })).toContain("Dernier renouvellement\n2 octobre 2027");
  });

  it("e) les bailleurs des communes demandées, et eux seuls", () => {
    const bailleurs = [
      { nom: "Est Métropole Habitat", communes: ["69266", "69123"] },
      { nom: "Bailleur de Tarare", communes: ["69243"] },
      { nom: "Alliade Habitat" },
    ];
    expect(lignesSous("Les bailleurs", { bailleurs })).toEqual([
      {
        intitule: "Alliade Habitat",
        valeurs: ["Communes à demander au bailleur : il a des logements dans le département"],
      },
      { intitule: "Est Métropole Habitat", valeurs: ["Lyon, Villeurbanne"] },
    ]);
  });

  it("e) un bailleur de la ville sert ses arrondissements", () => {
    const demande = uneDemande({ territoire: "111", reponses: desReponses({ communes: ["75113"] }) });
    const bailleurs = [{ nom: "Paris Habitat", communes: ["75056"] }];
    expect(lignesSous("Les bailleurs", { demande, bailleurs })?.[0]?.valeurs).toEqual(["Paris 13e Arrondissement"]);
  });

  it("e) sans bailleur connu, dit où demander la liste", () => {
    expect(dit()).toContain("n’est pas encore connue de ce service. Demandez-la à la mairie ou à la préfecture.");
  });

  it("f) les cas où la commission de médiation peut être saisie", () => {
    expect(dit()).toContain("un juge a décidé votre expulsion");
  });

  it("g) la date, commune par commune, quand le délai est connu", () => {
    const reponses = desReponses({ communes: ["75113", "75120", "93066"], typesLogement: ["T1", "T3"] });
    expect(lignesSous("La commission", { demande: uneDemande({ territoire: "111", reponses }) })).toEqual([
      {
        intitule: "Paris 13e Arrondissement, Paris 20e Arrondissement",
        valeurs: ["T1 : à partir du 24 novembre 2032", "T3 : à partir du 24 novembre 2035"],
      },
      { intitule: "Saint-Denis", valeurs: ["fixée par arrêté du préfet"] },
    ]);
  });

  it("g) dit que le préfet fixe le délai quand aucun n’est connu, et où écrire à la commission", () => {
    expect(dit()).toContain("Ce délai est fixé par arrêté du préfet");
    expect(dit()).toContain("Commission de médiation DALO, préfecture du Rhône, Lyon");
  });

  it("h) la validité, le renouvellement et les six seules raisons d’une radiation", () => {
    expect(dit()).toContain("jusqu’au 24 novembre 2027");
    expect(dit()).toContain("au plus tard le 24 octobre 2027");
    const radiation = blocs({}).find((bloc) => bloc.genre === "liste" && bloc.elements[0]?.includes("bail"));
    expect(radiation && textesDe(radiation)).toHaveLength(6);
  });

  it("i) comment suivre sa demande", () => {
    expect(dit()).toContain("https://logement.example/espace");
  });
});

describe("l’attestation", () => {
  it("dit que l’identité est à vérifier, tant qu’elle l’est", () => {
    expect(dit()).toContain("Identité à vérifier");
    expect(dit({ demande: uneDemande({ identite: "verifiee" }) })).not.toContain("Identité à vérifier");
  });

  it("porte son code de vérification et l’adresse où le vérifier", () => {
    expect(dit()).toContain("7K3M P9QX WH2T");
    expect(dit()).toContain("https://logement.example/verifier-une-attestation");
  });

  it("récapitule les réponses avec les mots du formulaire", () => {
    expect(lignesSous("Ressources", {})?.[0]).toEqual({
      intitule: "Ressources de chaque mois",
      valeurs: [
        expect.stringMatching(/^Salaire ou revenu d’activité : 1.234,56.€$/u),
        expect.stringMatching(/^Allocations familiales : 141,99.€$/u),
      ],
    });
    expect(lignesSous("Personne à charge : Yanis", {})?.[0]).toEqual({ intitule: "Prénoms", valeurs: ["Yanis"] });
    expect(lignesSous("Vos raisons", {})).toEqual([
      { intitule: "Vos raisons, dans l’ordre", valeurs: ["1. Logement trop petit", "2. Logement trop cher"] },
    ]);
  });

  it("n’imprime ni le numéro de sécurité sociale ni la nationalité, et le dit", () => {
    const reponses = desReponses({ nir: "285032912345678", nationalite: "3" });
    const texte = dit({ demande: uneDemande({ reponses }) });
    expect(texte).not.toContain("285032912345678");
    expect(texte).not.toContain("Hors Union européenne");
    expect(texte).toContain(
      "Ne sont pas imprimées, pour vous protéger : la nationalité, le numéro de sécurité sociale",
    );
  });

  it("prévient quand un caractère n’a pas pu être imprimé", () => {
    const reponses = desReponses({ nomNaissance: "محمد" });
    expect(dit({ demande: uneDemande({ reponses }) })).toContain("Le signe ◊ remplace");
    expect(dit()).not.toContain("◊");
  });
});
