import { fautes } from "../formulaire/fautes.ts";
import type { Dites } from "../formulaire/personnes.ts";
import { personnesDe } from "../formulaire/personnes.ts";
import type { Faute } from "../problems.ts";

/** What an identity piece proves; once filed, it changes at a guichet only (notice 51423). */
export const champsDIdentiteCivile = ["civilite", "nomNaissance", "prenoms", "dateNaissance"] as const;

const code = "identite-au-guichet";

const differences = (avant: Dites, apres: Dites, prefixe: string): Faute[] =>
  champsDIdentiteCivile
    .filter((nom) => avant[nom] !== undefined && avant[nom] !== apres[nom])
    .map((nom) => ({ pointeur: `${prefixe}/${nom}`, code, message: fautes[code] }));

/** A codemandeur leaves by a separation, that keeps them the common seniority. */
function partis(avant: Dites, apres: Dites): Faute[] {
  const restent = new Set(personnesDe(apres, "codemandeurs").map(({ id }) => id));
  const manquent = personnesDe(avant, "codemandeurs").some(({ id }) => !restent.has(id));
  const parti = "codemandeur-a-separer";
  return manquent ? [{ pointeur: "/reponses/codemandeurs", code: parti, message: fautes[parti] }] : [];
}

/** Faults of changes that touch the civil identity of the demandeur, or of a codemandeur who was filed with them. */
export function identitesChangees(avant: Dites, apres: Dites): Faute[] {
  const restees = personnesDe(apres, "codemandeurs").flatMap((personne, rang) => {
    const connue = personnesDe(avant, "codemandeurs").find(({ id }) => id === personne.id);
    return connue ? differences(connue, personne, `/reponses/codemandeurs/${rang}`) : [];
  });
  return [...differences(avant, apres, "/reponses"), ...restees, ...partis(avant, apres)];
}
