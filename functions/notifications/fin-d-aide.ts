import type { AnnonceDeFinDAide } from "../socle/annonce.ts";
import { siteDans } from "../socle/courriel-en-langue.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import { type PourLesAidants, quiLeTient } from "./aidants.ts";
import { contactsVerifies } from "./destinations.ts";
import { dit } from "./dit.ts";
import { expedier } from "./expedier.ts";
import { MARQUE_EN_SECONDES } from "./gestes-d-aidant.ts";

type Contexte = Omit<PourLesAidants, "envois"> & { envoisDesBrouillons: EnvoisStore; maintenant: Date };

/** A help on a draft ends soon: the person is told, then who holds it, as they are for a demande. */
export async function direDeLaFinDUneAide(annonce: AnnonceDeFinDAide, contexte: Contexte): Promise<void> {
  const { compte, brouillonId, mandatId, detenteur, jusquAu, jours } = annonce;
  const { comptes, site, maintenant, envoisDesBrouillons: envois } = contexte;
  const expireLe = Math.floor(maintenant.getTime() / 1000) + MARQUE_EN_SECONDES;
  const pli = (nom: string) => ({
    ...{ sujet: brouillonId, version: 0, expireLe },
    message: `aide-bientot-finie-${mandatId}-${jours}-${nom}`,
  });
  const envoyer = async (a: string, sien: Parameters<typeof expedier>[1]): Promise<void> =>
    expedier(contactsVerifies((await comptes.lire(a)) ?? {}), sien, { ...contexte, envois });
  const aLaPersonne = dit(({ finDAideSurUnBrouillon }, langue) =>
    finDAideSurUnBrouillon({ jusquAu, site: siteDans(site, langue) }),
  );
  await envoyer(compte, { ...pli("personne"), ...aLaPersonne });
  const { redaction, redite } = dit(({ direALAidant }, langue) =>
    direALAidant({ type: "mandat-bientot-fini" }, { mandat: { jusquAu }, site: siteDans(site, langue) }),
  );
  if (!redaction) return;
  for (const { compte: tenu, nom } of await quiLeTient(detenteur, contexte))
    await envoyer(tenu, { ...pli(nom), redaction, redite });
}
