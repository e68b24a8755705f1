import type { EvenementLu, demandes as routes } from "../../shared/api/demandes.ts";
import { auTitreDe, mandatDe, peut } from "../../shared/droits/peut.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { guichetsDe } from "../socle/histoire.ts";
import type { Handler } from "../socle/http.ts";
import type { Redactions } from "../socle/redactions.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { GuichetsStore } from "../socle/stores/guichets.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { identifiantDuBrouillon } from "./brouillon-de-demande.ts";
import type { lectures } from "./lectures.ts";

type Dependances = {
  demandes: Pick<DemandesStore, "lireDossier">;
  brouillons: Pick<BrouillonsStore, "lire">;
  guichets: Pick<GuichetsStore, "lire">;
  journal: JournalStore;
  coffre: Coffre;
  lecturesEn: Redactions<typeof lectures>;
};

/** The draft of changes of this demande, once something was written in it. */
async function changementsPrepares(dossier: DossierLu, brouillons: Dependances["brouillons"], maintenant: Date) {
  const lu = await brouillons.lire(dossier.demande.compte, identifiantDuBrouillon(dossier), maintenant);
  if (!lu || lu.depot || lu.version === 1) return {};
  return { changementsPrepares: { brouillonId: lu.brouillonId, modifieLe: lu.modifieLe } };
}

/** Who else helps is between them and the person. */
const sansLesAides = (histoire: EvenementLu[]): EvenementLu[] =>
  histoire.filter(({ type }) => !type.startsWith("mandat-"));

export const lireDemande: Handler<typeof routes.lireDemande, Dependances> = async (
  { numeroUnique, langue },
  { demandes, brouillons, guichets, journal, coffre, lecturesEn, maintenant, aujourdhui, qui },
) => {
  const dossier = await demandes.lireDossier(numeroUnique);
  // same answer as an unknown number: that a person has a demande is itself a secret
  if (!dossier || !peut(qui, "lire-demande", dossier.demande, aujourdhui)) throw new Problem("demande-introuvable");
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-demande",
    maintenant,
    ...auTitreDe(qui, dossier.demande, aujourdhui),
  });
  const protegees = peut(qui, "lire-reponses-protegees", dossier.demande, aujourdhui);
  const mandat = mandatDe(qui, dossier.demande, aujourdhui);
  const [reponses, nommer, prepares, { histoireDe }] = await Promise.all([
    protegees ? reponsesDuDossier(coffre, dossier) : dossier.demande.reponses,
    guichetsDe(dossier, guichets),
    changementsPrepares(dossier, brouillons, maintenant),
    lecturesEn(langueDeCode(langue)),
  ]);
  const histoire = histoireDe(dossier, nommer, mandat);
  const guichet = nommer(dossier.demande.guichet);
  return {
    ...dossier.demande,
    reponses,
    guichet,
    evenements: mandat ? sansLesAides(histoire) : histoire,
    ...(mandat && { mandat }),
    ...prepares,
  };
};
