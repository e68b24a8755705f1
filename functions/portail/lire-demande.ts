import type { demandes as routes } from "../../shared/api/demandes.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import { libelleDEvenement } from "../../shared/demande/transitions.ts";
import { peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import { ouvrir } from "../socle/reponses-scellees.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { JournalStore } from "../socle/stores/journal.ts";

type Dependances = { demandes: Pick<DemandesStore, "lireDossier">; journal: JournalStore; coffre: Coffre };

const montrer = ({ version, type, survenuLe }: Evenement) => ({
  version,
  type,
  survenuLe,
  libelle: libelleDEvenement(type),
});

const toutesLesReponses = ({ demande: { reponses, dossier }, sensible }: DossierLu, coffre: Coffre) =>
  ouvrir(coffre, dossier, { reponses, ...(sensible && { sensible }) });

export const lireDemande: Handler<typeof routes.lireDemande, Dependances> = async (
  { numeroUnique },
  { demandes, journal, coffre, maintenant, qui },
) => {
  const dossier = await demandes.lireDossier(numeroUnique);
  // same answer as an unknown number: that a person has a demande is itself a secret
  if (!dossier || !peut(qui, "lire-demande", dossier.demande)) throw new Problem("demande-introuvable");
  await journal.consigner({ numeroUnique, qui, acte: "lire-demande", maintenant });
  const reponses = await toutesLesReponses(dossier, coffre);
  return { ...dossier.demande, reponses, evenements: dossier.evenements.map(montrer) };
};
