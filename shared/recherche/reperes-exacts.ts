import { motsDe } from "../doublons/noms.ts";
import { contactDe, type Personne, personnesDe } from "../doublons/personne.ts";
import type { Reponses } from "../formulaire/formulaires.ts";

/** Why a demande was found, in the words of the page. */
export const raisonsDeTrouver = ["numero", "nom-naissance", "nom-usage", "courriel", "telephone"] as const;
export type RaisonDeTrouver = (typeof raisonsDeTrouver)[number];

/** A fact that leads to a demande, whose it is, and why. */
export type RepereExact = { fait: string; par: RaisonDeTrouver; nature: "nom" | "contact"; personne: string };

// the demandeur and those who ask with them; more would not fit in one transaction
const PERSONNES_AU_PLUS = 4;

const enUnMot = (nom: string): string => motsDe(nom).join("");

export const faitDuNom = (nom: string, date: string): string => `nom:${enUnMot(nom)}:${date}`;
export const faitDuCourriel = (courriel: string): string => `courriel:${courriel.trim().toLowerCase()}`;
export const faitDuTelephone = (telephone: string): string => `telephone:${telephone}`;

function duNom(nom: string | undefined, par: RaisonDeTrouver, { id, dateNaissance }: Personne): RepereExact[] {
  if (nom === undefined || enUnMot(nom) === "") return [];
  // the year alone leads there too: a day is often badly remembered
  return [dateNaissance, dateNaissance.slice(0, 4)].map((date) => ({
    fait: faitDuNom(nom, date),
    par,
    nature: "nom",
    personne: id,
  }));
}

function desContacts(personne: Personne): RepereExact[] {
  const courriel = contactDe("courriel", personne);
  const telephone = contactDe("telephone", personne);
  const commun = { nature: "contact", personne: personne.id } as const;
  return [
    ...(courriel === undefined ? [] : [{ ...commun, fait: faitDuCourriel(courriel), par: "courriel" as const }]),
    ...(telephone === undefined ? [] : [{ ...commun, fait: faitDuTelephone(telephone), par: "telephone" as const }]),
  ];
}

const deLaPersonne = (personne: Personne): RepereExact[] => [
  ...duNom(personne.nomNaissance, "nom-naissance", personne),
  ...duNom(personne.nomUsage, "nom-usage", personne),
  ...desContacts(personne),
];

/** Every fact by which those who ask are found; the same fact told by two of them leads there once. */
export function reperesExacts(reponses: Reponses): RepereExact[] {
  const tous = personnesDe(reponses).slice(0, PERSONNES_AU_PLUS).flatMap(deLaPersonne);
  return [...new Map(tous.toReversed().map((repere) => [repere.fait, repere])).values()].toReversed();
}
