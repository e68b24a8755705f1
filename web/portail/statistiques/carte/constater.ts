import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import type { Ligne } from "../lecture/question.ts";
import { direNombre, valeurDe } from "../lecture/valeurs.ts";

/** Name of the territory of a row. */
export const nomDe = (ligne: Ligne | undefined): string => String(ligne?.libelle_territoire ?? "");

/** What a map says, in one sentence: how many territories have a number, out of how many, the lowest and the highest. */
export function constater(lignes: readonly Ligne[], titre: string, unite: Unite): string {
  const connues = lignes.flatMap((ligne) => {
    const valeur = valeurDe(ligne);
    return "nombre" in valeur ? [{ nom: nomDe(ligne), nombre: valeur.nombre }] : [];
  });
  const [premiere, derniere] = [connues[0], connues.at(-1)];
  const nombre = direNombre(connues.length, "demandes");
  const total = direNombre(lignes.length, "demandes");
  if (!premiere || !derniere)
    return lignes.length > 1 ? m.stat_constat_carte_aucun({ titre, total }) : m.stat_constat_aucun({ nom: titre });
  const haut = { haut: premiere.nom, a: direNombre(premiere.nombre, unite) };
  const entier = connues.length === lignes.length;
  if (connues.length === 1)
    return entier
      ? m.stat_constat_carte_un({ titre, ...haut })
      : m.stat_constat_carte_un_sur({ titre, total, ...haut });
  const tous = { titre, nombre, ...haut, bas: derniere.nom, de: direNombre(derniere.nombre, unite) };
  return entier ? m.stat_constat_carte(tous) : m.stat_constat_carte_sur({ ...tous, total });
}
