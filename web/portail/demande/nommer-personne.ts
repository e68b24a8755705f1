import type { Personne } from "../../../shared/formulaire/champ.ts";
import { champNomme } from "../../../shared/formulaire/formulaires.ts";
import type { Etape } from "../../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../../shared/formulaire/personnes.ts";
import { m } from "../../paraglide/messages.js";

const majuscule = (mots: string): string => mots.charAt(0).toUpperCase() + mots.slice(1);

const prenomsDe = ({ prenoms }: Personne): string | undefined =>
  typeof prenoms === "string" && prenoms.trim() !== "" ? prenoms.trim() : undefined;

/** « Moussa », or « Codemandeur 2 » as long as nobody has said. */
export function nommerPersonne(liste: string, personne: Personne, rang: number): string {
  const champ = champNomme(liste);
  const singulier = champ?.type === "personnes" ? champ.singulier : "";
  return prenomsDe(personne) ?? m.personne_sans_nom({ singulier: majuscule(singulier), rang: rang + 1 });
}

/** Title of a step; about a person, it says whom. */
export function titreDeLEtape({ page, personne }: Pick<Etape, "page" | "personne">, reponses: Dites): string {
  if (!personne || page.pourChaque === undefined) return page.titre;
  const prenoms = prenomsDe(personne);
  if (prenoms !== undefined) return m.titre_de_personne({ titre: page.titre, prenoms });
  const rang = personnesDe(reponses, page.pourChaque).findIndex(({ id }) => id === personne.id);
  return m.titre_de_personne_sans_nom({ titre: page.titre, rang: rang + 1 });
}
