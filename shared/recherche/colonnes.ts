import { afficherNumeroUnique } from "../demande/numero-unique.ts";
import { afficherJour } from "../formulaire/affichage.ts";
import { listesDeFiltres } from "./filtres.ts";
import type { LigneDeListe } from "./ligne.ts";

type Colonne = { nom: string; titre: string; dire(ligne: LigneDeListe): string; parDefaut?: true };

const libelle = (liste: keyof typeof listesDeFiltres, code: string): string => {
  const connus: readonly { code: string; libelle: string }[] = listesDeFiltres[liste];
  return connus.find((un) => un.code === code)?.libelle ?? code;
};

const priorites = { dalo: "DALO", prioritaire: "Public prioritaire" } as const;

/** What a list may show of a demande, the same on the page and in a file. */
export const colonnes: readonly Colonne[] = [
  {
    nom: "numero",
    titre: "Numéro",
    dire: ({ numeroUnique }) => afficherNumeroUnique(numeroUnique),
    parDefaut: true,
  },
  { nom: "nom", titre: "Demandeur", dire: ({ nom }) => nom, parDefaut: true },
  {
    nom: "anciennete",
    titre: "Ancienneté",
    dire: ({ ancienneteDepuisLe }) => afficherJour(ancienneteDepuisLe),
    parDefaut: true,
  },
  { nom: "types", titre: "Tailles", dire: ({ types }) => types.join(", "), parDefaut: true },
  { nom: "personnes", titre: "Personnes", dire: ({ personnes }) => String(personnes), parDefaut: true },
  { nom: "plafond", titre: "Ressources", dire: ({ plafond }) => libelle("plafond", plafond), parDefaut: true },
  {
    nom: "priorite",
    titre: "Priorité",
    dire: ({ priorite }) => (priorite === undefined ? "–" : priorites[priorite]),
    parDefaut: true,
  },
  { nom: "situation", titre: "Logement actuel", dire: ({ situation }) => libelle("situation", situation) },
  { nom: "communes", titre: "Communes voulues", dire: ({ communes }) => communes.map(({ nom }) => nom).join(", ") },
  { nom: "identite", titre: "Identité", dire: ({ identite }) => libelle("identite", identite) },
  {
    nom: "etat",
    titre: "État",
    dire: ({ etat, radieeLe }) =>
      radieeLe === undefined ? libelle("etat", etat) : `Radiée le ${afficherJour(radieeLe)}`,
    parDefaut: true,
  },
  { nom: "guichet", titre: "Guichet", dire: ({ guichet }) => guichet },
];

export const colonnesConnues: readonly string[] = colonnes.map(({ nom }) => nom);

/** The columns asked for, in their own order; those by default when none is. */
export const colonnesChoisies = (dites: string | undefined): readonly Colonne[] => {
  const voulues = dites?.split(",") ?? [];
  const choisies = colonnes.filter(({ nom, parDefaut }) => (dites === undefined ? parDefaut : voulues.includes(nom)));
  return choisies.length > 0 ? choisies : colonnes.filter(({ parDefaut }) => parDefaut);
};
