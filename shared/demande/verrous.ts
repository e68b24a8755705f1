import { DEMANDEUR, type Dites, personnesDe } from "../formulaire/personnes.ts";
import type { Demande, VerrouDIdentite } from "./demande.ts";
import { champsDIdentiteCivile } from "./identite-civile.ts";

/** Those who ask together, by identifier: demandeur and codemandeurs, not the flat-sharers, who each file their own. */
export const ceuxQuiDemandent = (reponses: Dites): ReadonlyMap<string, Dites> =>
  new Map<string, Dites>([
    [DEMANDEUR, reponses],
    ...personnesDe(reponses, "codemandeurs").map((personne) => [personne.id, personne] as const),
  ]);

const estLaMeme = (avant: Dites | undefined, apres: Dites | undefined): boolean =>
  avant !== undefined && apres !== undefined && champsDIdentiteCivile.every((nom) => avant[nom] === apres[nom]);

/** Verified when a piece was seen for everyone who asks. */
export function verificationDe(
  reponses: Dites,
  verrous: readonly VerrouDIdentite[],
): Pick<Demande, "identite" | "verrous"> {
  const verifiees = new Set(verrous.map(({ personne }) => personne));
  const toutes = [...ceuxQuiDemandent(reponses).keys()].every((id) => verifiees.has(id));
  return { identite: toutes ? "verifiee" : "a_verifier", verrous };
}

/** After a change of the answers: what was verified of someone who left, or who bears another identity, holds no more. */
export function garderLesVerrous(avant: Demande, apres: Demande): Demande {
  if (avant.verrous === undefined) return apres;
  const [avaient, ont] = [ceuxQuiDemandent(avant.reponses), ceuxQuiDemandent(apres.reponses)];
  const gardes = avant.verrous.filter(({ personne }) => estLaMeme(avaient.get(personne), ont.get(personne)));
  return { ...apres, ...verificationDe(apres.reponses, gardes) };
}
