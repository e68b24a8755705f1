import { recevoir } from "../../../shared/acces/demande-d-acces.ts";
import type { Accueil, Fiche } from "../../../shared/acces/fiche.ts";
import type { Qualite, TypeDOrganisme } from "../../../shared/acces/organismes.ts";

type Guichet = {
  code: string;
  nom: string;
  territoire: string;
  type: TypeDOrganisme;
  qualites: readonly Qualite[];
  ville: string;
  accueil: Accueil;
};

const JOURS = "Du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h";

const accueil = (ligne: string, codePostal: string, commune: string, telephone: string): Accueil => ({
  ...{ ligne, codePostal, commune, telephone },
  horaires: JOURS,
  courriel: "accueil@guichet-demo.example",
});

/** Guichets of the demonstration, where its agents work. */
const guichets: readonly Guichet[] = [
  {
    ...{ code: "G1101", nom: "Gestionnaire d’Île-de-France (démonstration)", territoire: "111", ville: "Paris" },
    ...{ type: "etat", qualites: ["enregistrement", "etat"] },
    accueil: accueil("5 rue Leblanc", "75015", "75115", "01 00 00 00 01"),
  },
  {
    ...{ code: "G1104", nom: "Habitat francilien (démonstration)", territoire: "111", ville: "Saint-Denis" },
    ...{ type: "organisme-hlm", qualites: ["enregistrement", "instruction"] },
    accueil: accueil("2 place Victor-Hugo", "93200", "93066", "01 00 00 00 04"),
  },
  {
    ...{ code: "G6901", nom: "Gestionnaire du Rhône (démonstration)", territoire: "069", ville: "Lyon" },
    ...{ type: "etat", qualites: ["enregistrement", "etat"] },
    accueil: accueil("165 rue Garibaldi", "69003", "69383", "04 00 00 00 01"),
  },
  {
    ...{ code: "G6902", nom: "Service de l’État dans le Rhône (démonstration)", territoire: "069", ville: "Lyon" },
    ...{ type: "etat", qualites: ["enregistrement", "etat"] },
    accueil: accueil("97 rue Molière", "69003", "69383", "04 00 00 00 02"),
  },
  {
    ...{ code: "G6903", nom: "Office de l’habitat de Bron (démonstration)", territoire: "069", ville: "Bron" },
    ...{ type: "organisme-hlm", qualites: ["enregistrement", "instruction"] },
    accueil: accueil("12 rue Pasteur", "69500", "69029", "04 00 00 00 03"),
  },
  {
    ...{ code: "G6905", nom: "Réservataire de Villeurbanne (démonstration)", territoire: "069", ville: "Villeurbanne" },
    ...{ type: "reservataire", qualites: ["enregistrement", "reservation"] },
    accueil: accueil("1 place Lazare-Goujon", "69100", "69266", "04 00 00 00 05"),
  },
];

/** A commune that asks for a guichet, and waits for the gestionnaire of Rhône. */
const fiche: Fiche = {
  // no SIREN begins with 000: nobody has it, and its key is right
  siret: "00000000000216",
  nom: "Ville de Vénissieux (démonstration)",
  type: "commune",
  qualites: ["enregistrement"],
  territoire: "069",
  perimetre: { sorte: "communes", communes: ["69259"] },
  acte: { le: "2026-03-02", reference: "Délibération 2026-12" },
  accueil: accueil("5 avenue Marcel-Houël", "69200", "69259", "04 00 00 00 06"),
  responsable: { nom: "Aline Faure", fonction: "Directrice du logement", courriel: "aline.faure@ville-demo.example" },
  agents: [
    { nom: "Tom Girard", courriel: "tom.girard@ville-demo.example", role: "agent-enregistreur", sensible: false },
  ],
  conventionSignee: true,
  charteSignee: true,
};

const demandeDAcces = (aujourdhui: string) => ({
  pk: "ACCES#069",
  sk: "ACCES#demonstration",
  ...recevoir("demonstration", fiche, aujourdhui),
});

/** What stands in the table for them: each guichet, its line in the public directory, and who manages a territory. */
export const articlesDesGuichets = (aujourdhui: string) => [
  ...guichets.flatMap(({ ville, ...guichet }) => {
    const { code, nom, territoire, accueil: la } = guichet;
    const adresse = `${la.ligne}, ${la.codePostal} ${ville}`;
    return [
      { pk: `GUICHET#${code}`, sk: "GUICHET", ...guichet, adresse },
      { pk: "ANNUAIRE", sk: `GUICHET#${code}`, code, nom, territoire, accueil: la },
    ];
  }),
  demandeDAcces(aujourdhui),
];
