import type { Formulaire, Personne, Valeur } from "./champ.ts";
import { champNomme, champsDeChaque, formulaireCourant } from "./formulaires.ts";
import { type Dites, personnesDe } from "./personnes.ts";

type Parts = { claires: Dites; sensibles: Dites };

const partager = (dites: object, estSensible: (nom: string) => boolean) => {
  const [sensibles, claires] = [true, false].map((cherche) =>
    Object.fromEntries(Object.entries(dites).filter(([nom]) => nom !== "id" && estSensible(nom) === cherche)),
  );
  return { claires: claires ?? {}, sensibles: sensibles ?? {} };
};

function partagerPersonnes(
  liste: string,
  personnes: readonly Personne[],
  formulaire: Formulaire,
): { claires: Valeur; sensibles: Valeur } {
  const sensible = new Set(
    champsDeChaque(liste, formulaire)
      .filter((champ) => champ.sensible)
      .map(({ nom }) => nom),
  );
  const parts = personnes.map((personne) => ({ id: personne.id, ...partager(personne, (nom) => sensible.has(nom)) }));
  return {
    claires: parts.map(({ id, claires }) => ({ ...claires, id })),
    sensibles: parts
      .filter(({ sensibles }) => Object.keys(sensibles).length > 0)
      .map(({ id, sensibles }) => ({ ...sensibles, id })),
  };
}

/** Answers to keep in clear, and those that are sealed; a person of a list is cut in two, under one `id`. */
export function separer(reponses: Dites, formulaire: Formulaire = formulaireCourant): Parts {
  const parts = partager(reponses, (nom) => champNomme(nom, formulaire)?.sensible === true);
  for (const nom of Object.keys(parts.claires)) {
    const personnes = personnesDe(reponses, nom);
    if (personnes.length === 0) continue;
    const { claires, sensibles } = partagerPersonnes(nom, personnes, formulaire);
    parts.claires[nom] = claires;
    if (Array.isArray(sensibles) && sensibles.length > 0) parts.sensibles[nom] = sensibles;
  }
  return parts;
}

/** The whole answers again: what `separer` cut. */
export function reunir(claires: Dites, sensibles: Dites): Dites {
  const reunies: Record<string, Valeur | undefined> = { ...sensibles, ...claires };
  for (const nom of Object.keys(claires)) {
    const secrets = personnesDe(sensibles, nom);
    if (secrets.length === 0) continue;
    reunies[nom] = personnesDe(claires, nom).map((personne) => ({
      ...secrets.find(({ id }) => id === personne.id),
      ...personne,
    }));
  }
  return reunies;
}
