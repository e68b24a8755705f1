import type { BrouillonLu } from "../../../../shared/api/brouillons.ts";
import { personnesDe } from "../../../../shared/formulaire/personnes.ts";
import type { Echec } from "../../../socle/echec.ts";
import { type Changements, enDites } from "./reconcilier.ts";

const avecBrouillon = (probleme: object): probleme is { brouillon: BrouillonLu } =>
  "brouillon" in probleme && typeof probleme.brouillon === "object" && probleme.brouillon !== null;

/** The draft as it is now, that comes with the refusal of a version gone by. */
export function brouillonActuel({ probleme }: Echec): BrouillonLu | undefined {
  return probleme?.code === "version-perimee" && avecBrouillon(probleme) ? probleme.brouillon : undefined;
}

const REPONSE = /^\/reponses\/([^/]+)(?:\/(\d+)\/([^/]+))?$/u;

/** `/reponses/codemandeurs/0/nir` → `codemandeurs/<id>/nir`: a rank changes, a person does not. */
function cleDuPointeur(pointeur: string, envoyees: Changements): string | undefined {
  const [, nom, rang, champ] = REPONSE.exec(pointeur) ?? [];
  if (nom === undefined || champ === undefined) return nom;
  const personne = personnesDe(enDites(envoyees), nom)[Number(rang)];
  return personne ? `${nom}/${personne.id}/${champ}` : nom;
}

/** Sentence of the server for each answer that it refused among those sent. */
export const champsRefuses = ({ probleme }: Echec, envoyees: Changements): Record<string, string> =>
  Object.fromEntries(
    (probleme?.champs ?? []).flatMap(({ pointeur, message }) => {
      const cle = cleDuPointeur(pointeur, envoyees);
      return cle === undefined ? [] : [[cle, message]];
    }),
  );
