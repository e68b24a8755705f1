import { cleDuCompte } from "../../functions/socle/stores/comptes.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses } from "../des-reponses.ts";
import { uneDemandeDeposee } from "../e2e/demande-deposee.ts";
import { type Dossier, unDossier } from "../e2e/dossier.ts";
import { ouvrir } from "../e2e/parcours.ts";
import type { Visiteur } from "../e2e/site.ts";
import type { Personne } from "../integration/monde.ts";
import type { Plateau } from "./scenario.ts";

export const AMINA = "amina.benali@exemple.fr";

/** The same account, under the address of the person who is filmed. */
export async function sousSonAdresse({ site: { monde } }: Plateau, qui: Personne): Promise<Personne> {
  const creeLe = monde.systeme.horloge.maintenant().toISOString();
  await monde.ecrire("COMPTES", { ...cleDuCompte(qui.compteId), courriel: AMINA, creeLe });
  return monde.autreSession({ ...qui, contact: AMINA });
}

/** Amina, with a draft as far as these answers. */
export async function unBrouillonDAmina(plateau: Plateau, reponses: Reponses): Promise<Dossier & { qui: Personne }> {
  const qui = await sousSonAdresse(plateau, await plateau.site.monde.unDemandeur());
  return { ...(await unDossier(plateau.site, reponses, qui)), qui };
}

/** Amina, whose demande is filed. */
export async function uneDemandeDAmina(plateau: Plateau, reponses: Reponses) {
  const deposee = await uneDemandeDeposee(plateau.site, reponses);
  return { ...deposee, qui: await sousSonAdresse(plateau, await deposee.reconnecter()) };
}

/** Amina, before the page of the demande that she filed. */
export async function devantSaDemande(plateau: Plateau): Promise<Visiteur> {
  const { qui, numeroUnique } = await uneDemandeDAmina(plateau, desReponses());
  const visite = await plateau.site.visiteur(qui, plateau.telephone);
  await ouvrir(visite.page, `/espace/${numeroUnique}`);
  return visite;
}
