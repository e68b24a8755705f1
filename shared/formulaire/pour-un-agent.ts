import type { Personne, Valeur } from "./champ.ts";
import { champNomme, champsDeChaque } from "./formulaires.ts";
import { type Dites, personnesDe } from "./personnes.ts";

/** A NIR is masked once written: it serves between machines (décret 2017-917). */
const JAMAIS_MONTRES = ["nir"];

type Profil = { sensible: boolean };

/** Answers to change; `null` erases. */
type Changeantes = Readonly<Record<string, Valeur | null | undefined>>;

const cache =
  ({ sensible }: Profil, sontSensibles: (nom: string) => boolean) =>
  (nom: string): boolean =>
    JAMAIS_MONTRES.includes(nom) || (!sensible && sontSensibles(nom));

const duFoyer = (profil: Profil) => cache(profil, (nom) => champNomme(nom)?.sensible === true);

function dansLaListe(profil: Profil, liste: string) {
  const sensibles = new Set(champsDeChaque(liste).flatMap(({ nom, sensible }) => (sensible ? [nom] : [])));
  return cache(profil, (nom) => sensibles.has(nom));
}

const garder = <T extends object>(dites: T, oui: (nom: string) => boolean) =>
  Object.fromEntries(Object.entries(dites).filter(([nom]) => oui(nom)));

const personne = (dites: Personne, oui: (nom: string) => boolean): Personne => ({
  ...garder(dites, oui),
  id: dites.id,
});

/** The answers that an agent of this profile reads. */
export function montrerAUnAgent(reponses: Dites, profil: Profil): Dites {
  const cachee = duFoyer(profil);
  const vues = garder(reponses, (nom) => !cachee(nom));
  for (const nom of Object.keys(vues)) {
    const personnes = personnesDe(reponses, nom);
    if (personnes.length === 0) continue;
    const cacheeDeChacun = dansLaListe(profil, nom);
    vues[nom] = personnes.map((une) => personne(une, (champ) => !cacheeDeChacun(champ)));
  }
  return vues;
}

/** Answers with the changes of an agent: what this agent was not shown stays as it was, of each person too. */
export function changerSansVoir(avant: Dites, changements: Changeantes, profil: Profil): Changeantes {
  const apres: Record<string, Valeur | null | undefined> = { ...avant, ...changements };
  for (const nom of Object.keys(changements)) {
    const anciennes = new Map(personnesDe(avant, nom).map((une) => [une.id, une]));
    const cacheeDeChacun = dansLaListe(profil, nom);
    const nouvelles = personnesDe({ [nom]: changements[nom] ?? undefined }, nom);
    if (nouvelles.length > 0)
      apres[nom] = nouvelles.map((une) => {
        const connue = anciennes.get(une.id);
        return connue ? { ...personne(connue, cacheeDeChacun), ...une } : une;
      });
  }
  return apres;
}
