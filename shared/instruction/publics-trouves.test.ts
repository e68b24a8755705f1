import { describe, expect, it } from "vitest";
import type { Dites } from "../formulaire/personnes.ts";
import type { Confirmation } from "./constats.ts";
import { publicsPrioritaires } from "./publics.ts";
import { publicsTrouves, rangDePriorite } from "./publics-trouves.ts";

const circonstance = {
  aujourdhui: "2026-11-28",
  ancienneteDepuisLe: "2025-11-28",
  dalo: false,
  refusInjustifies: 0,
  dansLePerimetre: () => false,
};

const trouver = (reponses: Dites, confirmations: Confirmation[] = [], dalo = false) =>
  publicsTrouves({ reponses, confirmations }, { ...circonstance, dalo });

const ids = (reponses: Dites) => trouver(reponses).map(({ id }) => id);

const confirmer = (fait: string, piece: string): Confirmation => ({
  fait,
  origine: { piece },
  le: "2026-11-20",
  guichet: "069-001",
});

const lea = { id: "lea", prenoms: "Léa", lien: "E", dateNaissance: "2019-05-02" };

describe("les publics présumés de ce qui est déclaré", () => {
  it.each<[string, Dites, string[]]>([
    ["une personne à loger a besoin d’un logement adapté (C1)", { logementAdapte: true }, ["handicap"]],
    ["en structure d’hébergement (F7)", { logementActuel: "SH" }, ["heberge_transition"]],
    ["en logement temporaire (F12)", { logementActuel: "SLHT" }, ["heberge_transition"]],
    ["en logement-foyer (F15)", { logementActuel: "RS" }, ["heberge_transition"]],
    ["sans abri", { logementActuel: "SD" }, ["sans_logement"]],
    ["chez un particulier", { logementActuel: "CP" }, ["sans_logement"]],
    ["chez ses parents", { logementActuel: "CPE" }, ["sans_logement"]],
    ["en procédure d’expulsion", { motifs: ["09", "05"] }, ["menace_expulsion"]],
    ["logement non décent", { motifs: ["03"] }, ["habitat_indigne"]],
    [
      "non décent avec un enfant mineur",
      { motifs: ["03"], personnesACharge: [lea] },
      ["habitat_indigne", "mineur_suroccupation"],
    ],
    [
      "40 m² pour six avec un enfant mineur",
      { surfaceActuelle: 40, occupants: 6, personnesACharge: [lea] },
      ["mineur_suroccupation"],
    ],
    ["40 m² pour six sans enfant", { surfaceActuelle: 40, occupants: 6 }, []],
    [
      "52 m² pour six avec un enfant mineur : la surface suffit",
      { surfaceActuelle: 52, occupants: 6, personnesACharge: [lea] },
      [],
    ],
    ["reprise d’un travail après un long chômage (D14)", { chomageLong: true }, ["reprise_activite"]],
    ["le codemandeur reprend un travail", { codemandeurs: [{ id: "c1", chomageLong: true }] }, ["reprise_activite"]],
    ["sorti de l’aide sociale à l’enfance (F46)", { autresSituations: ["ase"] }, ["ase"]],
    ["locataire du privé, sans rien d’autre", { logementActuel: "LP", motifs: ["13"] }, []],
  ])("%s", (_situation, reponses, attendus) => {
    expect(ids(reponses)).toEqual(attendus);
  });

  it("ce qu’un professionnel établit n’est jamais présumé, même dit dans le formulaire", () => {
    expect(
      ids({ situationsProtegees: ["violences-couple", "violences-sexuelles", "sortie-prostitution", "traite"] }),
    ).toEqual([]);
    expect(ids({ motifs: ["06"] })).toEqual([]);
  });

  it("un sapeur-pompier volontaire est dans un objectif, pas dans une priorité", () => {
    const trouves = trouver({ autresSituations: ["pompier"] });
    expect(trouves).toMatchObject([{ id: "sapeur_pompier_volontaire", rang: "objectif" }]);
    expect(rangDePriorite(trouves)).toBeUndefined();
  });
});

describe("les publics prouvés", () => {
  it("un jugement vérifié prouve l’expulsion : il ne manque plus rien", () => {
    const [avant] = trouver({ motifs: ["05"] });
    const [apres] = trouver({ motifs: ["05"] }, [confirmer("menace_expulsion", "EXPULSION")]);
    expect(avant).toMatchObject({ etat: "presume", preuves: ["EXPULSION"] });
    expect(apres).toMatchObject({
      etat: "prouve",
      preuves: [],
      phrase: expect.stringContaining("Vérifié par un guichet"),
    });
  });

  it("des violences sont prouvées par un document, sans que rien ne soit déclaré", () => {
    expect(trouver({}, [confirmer("violences_couple", "VIOLENCES")])).toMatchObject([
      { id: "violences_couple", etat: "prouve", sensible: true },
    ]);
  });

  it("le DALO est enregistré par l’État, et passe avant les autres", () => {
    const trouves = trouver({ motifs: ["05"] }, [], true);
    expect(trouves[0]).toMatchObject({ id: "dalo", etat: "prouve" });
    expect(rangDePriorite(trouves)).toBe("dalo");
    expect(rangDePriorite(trouver({ motifs: ["05"] }), "prouve")).toBeUndefined();
    expect(rangDePriorite(trouver({ motifs: ["05"] }))).toBe("prioritaire");
  });

  it("une confirmation ne fait pas du DALO : l’État seul l’enregistre", () => {
    expect(trouver({}, [confirmer("dalo", "VIOLENCES")])).toEqual([]);
  });
});

it("seize publics au plus dans la loi, dont le DALO, et deux objectifs ; les identifiants sont uniques", () => {
  const parRang = Map.groupBy(publicsPrioritaires, ({ rang }) => rang);
  expect([...parRang].map(([rang, { length }]) => [rang, length])).toEqual([
    ["dalo", 1],
    ["prioritaire", 15],
    ["objectif", 2],
  ]);
  expect(new Set(publicsPrioritaires.map(({ id }) => id)).size).toBe(18);
});
